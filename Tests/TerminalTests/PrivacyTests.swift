import Foundation
import Testing

/// What the writer types is nobody else's: not in files, not in what other programs are told, not in what a crash leaves.
extension InATerminal {
  @Suite("Privacy")
  struct PrivacyTests {
    /// A program of the shell's in a folder of its own.
    private func script(_ name: String, _ text: String, in place: Workplace) throws -> URL {
      let file = place.root.appending(path: "bin/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("#!/bin/sh\n\(text)\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
      return file
    }

    private func page(_ place: Workplace, before: String, _ more: [String: String]) throws -> Terminal {
      let terminal = try Terminal(
        "\(before); \(try Workplace.program.path); echo exit code $?; exec sleep 1000",
        environment: place.environment.merging(more) { $1 })
      try terminal.wait(for: "More practices…")
      try terminal.choose("A blank page")
      try terminal.wait(for: "^S finish")
      return terminal
    }

    private func text(_ name: String, in place: Workplace) throws -> String {
      try String(contentsOf: place.root.appending(path: name), encoding: .utf8)
    }

    #if os(Linux)
      @Test("a crash leaves no core dump, and no other program of the writer's may look into the memory")
      func memory() throws {
        let place = try Workplace()
        // Root may look into everything and owns what nobody may; so it does this as somebody else.
        let other = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
        let script = """
          ulimit -S -c "$(ulimit -H -c)"
          mkfifo in out
          \(other) sleep 1000 & other=$!
          \(other) "$0" --journal /nowhere tag --jsonl - <in >out & exec 3>in 4<out
          echo '{"id":"a","text":"Rain."}' >&3; read -r line <&4
          stat -c %u /proc/$other/environ /proc/$!/environ
          grep 'core file size' /proc/$!/limits
          kill $other; exec 3>&-; wait
          """
        let shell = URL(fileURLWithPath: "/bin/sh")
        let done = try run(
          shell, ["-c", script, Workplace.program.path], environment: place.environment, folder: place.root)
        let lines = done.output.split(separator: "\n")
        try #require(lines.count == 3, "\(done.output)\(done.errors)")
        #expect(lines[0] == (other.isEmpty ? "\(geteuid())" : "65534"), "what another program's looks like")
        #expect(lines[1] == "0", "the memory's owner is nobody the writer's programs run as")
        #expect(lines[2].split(whereSeparator: \.isWhitespace).prefix(5).last == "0")
      }
    #endif

    @Test("the writer's own editor may leave core dumps as far as the shell's programs may")
    func editorsLimit() throws {
      let place = try Workplace()
      let editor = try script("editor", "ulimit -S -c > \(place.root.path)/editor; echo more >> $1", in: place)
      let before = "ulimit -S -c $(ulimit -H -c); ulimit -S -c > \(place.root.path)/shell"
      let terminal = try page(place, before: before, ["VISUAL": editor.path])
      for _ in 1...2 {
        try terminal.press("F8")
        try terminal.wait(for: "more")
        #expect(try text("editor", in: place) == text("shell", in: place))
      }
    }

    @Test("no word of a page is an argument of another program's, or in its environment")
    func arguments() throws {
      let place = try Workplace()
      let look = "{ ps -A -o args; env; } > \(place.root.path)/seen"
      let speller = try script("hunspell", "\(look); cat", in: place)
      let editor = try script("editor", "\(look); echo more >> $1", in: place)
      let path = "\(speller.deletingLastPathComponent().path):\(place.environment["PATH"] ?? "")"
      let terminal = try page(place, before: ":", ["PATH": path, "VISUAL": editor.path])
      try terminal.type("Margueritte stayed")
      try terminal.wait(for: "Margueritte stayed")
      try terminal.press("F7")
      try terminal.waitForStyled("\u{1B}[4m", before: "Margueritte")
      let spelling = try text("seen", in: place)
      #expect(spelling.contains("/hunspell") && !spelling.contains("Margueritte"))
      try terminal.press("F8")
      try terminal.wait(for: "more")
      let editing = try text("seen", in: place)
      #expect(editing.contains("/editor") && editing.contains("/.attune/drafts/") && !editing.contains("Margueritte"))
    }

    @Test(
      "every file and folder is the writer's alone from the first moment, whatever the umask, and none is anywhere else",
      arguments: ["000", "0777"])
    func modes(umask: String) throws {
      let place = try Workplace()
      let temporary = place.root.appending(path: "tmp")
      try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
      let editor = try script("editor", "find \(place.root.path) > \(place.root.path)/lent; echo more >> $1", in: place)
      let terminal = try page(
        place, before: "umask \(umask)", ["VISUAL": "umask 077; \(editor.path)", "TMPDIR": temporary.path])
      try terminal.type("Mine alone")
      try terminal.wait(for: "kept ·")
      try expectPrivate(place)
      try terminal.press("F8")
      try terminal.wait(for: "more")
      #expect(try text("lent", in: place).contains("/.attune/drafts/"))
      #expect(try !text("lent", in: place).contains(temporary.path + "/"))
      try terminal.press("C-s", "Enter")
      try terminal.wait(for: "Kept as")
      try terminal.press("Enter")
      let commands = "umask \(umask); \"$0\" model reset; \"$0\" retag"
      _ = try run(
        URL(fileURLWithPath: "/bin/sh"), ["-c", commands, Workplace.program.path], environment: place.environment)
      #expect(place.files.contains("2026/11/2026-11-21-2104.md") && place.files.contains(".attune/learns-from.json"))
      try expectPrivate(place)
      #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path) == [])
    }

    private func expectPrivate(_ place: Workplace, sourceLocation: SourceLocation = #_sourceLocation) throws {
      let find = URL(fileURLWithPath: "/usr/bin/env")
      let wrong = "( -type d ! -perm 0700 ) -o ( -type f ! -perm 0600 )".split(separator: " ").map(String.init)
      let found = try run(find, ["find", place.journal.path] + wrong, environment: place.environment)
      #expect(found.exitCode == 0 && found.output.isEmpty, "\(found.output)", sourceLocation: sourceLocation)
    }
  }
}
