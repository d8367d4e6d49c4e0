/// Content a writer might have made.
package enum ContentSamples {
  /// A concept of one's own, with five sentences that sound like it.
  package static let tides = """
    ---
    title: Tides
    corners: [body]
    ---

    Moods that come and go as the sea does.

    ## Prompts

    - turn: When did the tide turn today?

    ## Sounds like

    - By four it had gone out again and left me flat on the mud.
    - It came in so slowly I only knew when my feet were wet.
    - All week the water has been high in me.
    - The ebb took the shouting with it.
    - I lay there like a boat waiting for the flood.

    """
}
