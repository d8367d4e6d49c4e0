import Concepts
import Practices

extension Content {
  /// The question of that lasting name, as it is worded now; `nil` when it is no longer asked.
  func prompt(_ id: Prompt.ID) -> Prompt? {
    for concept in concepts.concepts {
      if let prompt = concept.prompts.first(where: { $0.id == id }) { return prompt }
    }
    for practice in practices.practices {
      if let prompt = practice.questions.first(where: { $0.id == id }) { return prompt }
    }
    return nil
  }
}

extension Practice {
  /// A sitting with nothing but one question.
  static func asking(_ prompt: Prompt) -> Practice {
    Practice(
      id: "one-question", title: "One question", minutes: 3, suits: [.any], intro: "", steps: [.question(prompt)])
  }
}

extension Response {
  /// Sits down to one question.
  static func asking(_ prompt: Prompt, in world: World) -> Response {
    Response(effects: [.warmTagger], next: .open(ReflectScreen(.asking(prompt), in: world)))
  }
}
