import Testing

/// The built program in a real terminal, one terminal at a time.
@Suite("In a real terminal", .serialized)
enum InATerminal {}
