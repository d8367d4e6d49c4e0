import Foundation
import Testing

/// What is at hand on a page, in the built program.
@Suite("Writing on a page", .serialized)
struct WritingTests {
  private func page(_ place: Workplace, _ more: [String: String] = [:]) throws -> Terminal {
    let environment = place.environment.merging(more) { $1 }
    let terminal = try Terminal(
      "\(try Workplace.program.path); echo exit code $?; exec sleep 1000", environment: environment)
    try terminal.wait(for: "More practices…")
    try terminal.choose("A blank page")
    try terminal.wait(for: "A blank page")
    return terminal
  }

  /// A program of the shell's in a folder of its own.
  private func script(_ name: String, _ text: String, in place: Workplace) throws -> String {
    let folder = place.root.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    try Data("#!/bin/sh\n\(text)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    return file.path
  }

  @Test("the page goes to the writer's own editor, which has the terminal as its own, and comes back")
  func ownEditor() throws {
    let place = try Workplace()
    // Reading from the terminal itself is what only its foreground may do.
    let editor = try script(
      "own editor", "echo lent; read line </dev/tty; printf '%s \\351t\\351\\n' \"$line\" >> \"$2\"", in: place)
    let terminal = try page(place, ["VISUAL": "\"\(editor)\" --wait", "EDITOR": "false"])
    try terminal.type("It was my page.")
    try terminal.press("M-e")
    try terminal.wait(for: "lent")
    try terminal.type("and mine too")
    try terminal.press("Enter")
    try terminal.wait(for: "and mine too �t�")
    try terminal.wait(for: "A blank page")
    try terminal.press("C-End")
    try terminal.type("!")
    try terminal.wait(for: "and mine too �t�!")
    try terminal.wait(for: "the lent file to go") { _ in !place.files.contains { $0.hasSuffix(".md") } }
  }

  @Test(
    "what was saved in an editor that was killed is on the page, and so is what one saved while the program was ended")
  func endings() throws {
    let place = try Workplace()
    let editor = try script("killed", "echo saved >> \"$1\"; kill -9 $$", in: place)
    let terminal = try page(place, ["VISUAL": editor])
    try terminal.type("Before.")
    try terminal.press("F8")
    try terminal.wait(for: "did not end well (137).")
    try terminal.wait(for: "Before.\n   saved")
    let slow = try Workplace()
    let later = try page(slow, ["VISUAL": try script("slow", "echo lent; sleep 1; echo late >> \"$1\"", in: slow)])
    try later.type("Before.")
    try later.press("F8")
    try later.wait(for: "lent")
    kill(try later.processID(), SIGTERM)
    try later.wait(for: "exit code 143")
    let draft = try #require(slow.files.first { $0.hasSuffix(".json") })
    #expect(try slow.text(of: draft).contains("Before.\\nlate"))
  }

  @Test("a power cut while the page is lent: what was saved there is in the draft that waits")
  func powerCut() throws {
    let place = try Workplace()
    let editor = try script("cut", "echo saved >> \"$1\"; echo lent; sleep 2", in: place)
    let terminal = try page(place, ["VISUAL": editor])
    try terminal.type("Before.")
    try terminal.press("F8")
    try terminal.wait(for: "lent")
    kill(try terminal.processID(), SIGKILL)
    try terminal.wait(for: "exit code 137")
    let again = try Terminal(place)
    try again.wait(for: "Draft from")
    try again.choose("Draft from")
    try again.wait(for: "Before.\n   saved")
    try again.wait(for: "the lent file to go") { _ in !place.files.contains { $0.hasSuffix(".md") } }
  }

  @Test("an editor that fails, or is not named, leaves the page as it was")
  func failingEditor() throws {
    let place = try Workplace()
    let terminal = try page(place, ["VISUAL": "", "EDITOR": "false"])
    try terminal.type("It was my page.")
    try terminal.press("F8")
    try terminal.wait(for: "“false” did not end well (1).")
    try terminal.type(" Still.")
    try terminal.wait(for: "It was my page. Still.")
    let other = try page(try Workplace(), ["VISUAL": "", "EDITOR": ""])
    try other.press("F8")
    try other.wait(for: "No editor is named.")
  }

  @Test("words are looked up in the system's dictionary, and the page goes on without one")
  func spelling() throws {
    let place = try Workplace()
    let speller = try script("hunspell", "grep -x teh; true", in: place)
    let folder = URL(fileURLWithPath: speller).deletingLastPathComponent().path
    let terminal = try page(place, ["PATH": "\(folder):\(place.environment["PATH"] ?? "")"])
    try terminal.type("teh plate broke")
    try terminal.press("F7")
    try terminal.waitForStyled("\u{1B}[4m", before: "teh")
  }

  @Test("the mouse is heard of where the terminal has one")
  func mouse() throws {
    let place = try Workplace()
    let terminal = try page(place)
    #expect(try terminal.ask("mouse_button_flag") == "1")
    try terminal.type("Ana asked twice")
    try terminal.wait(for: "Ana asked twice")
    try terminal.send("\u{1B}[<0;8;3M\u{1B}[<0;8;3m")
    try terminal.type("quietly ")
    try terminal.wait(for: "Ana quietly asked twice")
    try terminal.press("C-z")
    try terminal.wait(for: "Ana asked twice")
  }

  @Test("a megabyte pasted is on the page, and the next key is answered")
  func megabyte() throws {
    let place = try Workplace()
    let terminal = try page(place)
    let line = "Ana asked twice about Sunday and I kept looking at the phone.\n"
    try terminal.paste(String(repeating: line, count: 16_500) + "The end")
    try terminal.type(" of it.")
    try terminal.wait(for: "The end of it.")
    try terminal.press("C-Home")
    try terminal.wait(for: "Ana asked twice about Sunday and I kept looking at the phone.")
    try terminal.press("C-s", "Enter")
    try terminal.wait(for: "Kept as")
    let kept = try place.text(of: "2026/11/2026-11-21-2104.md")
    #expect(kept.hasSuffix(line + "The end of it.\n") && kept.utf8.count > 1_000_000)
  }

  @Test("settings are read, and what is wrong with them is said with its line")
  func settings() throws {
    let place = try Workplace()
    let file = place.root.appending(path: "config/attune/config.toml")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("[writing]\nkeys = \"vi\"\n\n[screen]\ncolour = 3\nmouse = false\n".utf8).write(to: file)
    let terminal = try Terminal(place)
    try terminal.wait(for: "config.toml:5: there is no setting")
    try terminal.choose("A blank page")
    try terminal.wait(for: "insert")
    #expect(try terminal.ask("mouse_button_flag") == "0")
    try terminal.type("one two")
    try terminal.press("Escape")
    try terminal.wait(for: "normal")
    try terminal.type("bdw")
    try terminal.wait(for: "one\n")
  }

  @Test("colours are those of the terminal, and none where the writer wants none", arguments: ["", "1"])
  func noColour(declined: String) throws {
    let place = try Workplace()
    let environment = place.environment.merging(["NO_COLOR": declined]) { $1 }
    let terminal = try Terminal("\(try Workplace.program.path)", environment: environment)
    try terminal.wait(for: "For today")
    try terminal.choose("Evening reflection")
    try terminal.press("C-n", "C-n")
    try terminal.wait(for: "Rupture")
    #expect(terminal.styledScreen.contains("[36m") == declined.isEmpty)
  }
}
