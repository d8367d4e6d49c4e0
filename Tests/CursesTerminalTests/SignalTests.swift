import CTerminal
import Foundation
import Testing

/// Signals and crashes, each in a process of its own.
@Suite("A signal")
struct SignalTests {
  @Test("arrives as news on a descriptor, in order, and interrupts nothing")
  func watched() async {
    await #expect(processExitsWith: .success) {
      openToSignals()
      let descriptor = ct_watch_signals()
      #expect(descriptor >= 0)
      #expect(ct_next_signal(descriptor) == Int32(CT_NO_SIGNAL))
      for signal in [SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT] { raise(signal) }
      let expected = [CT_WINDOW_CHANGED, CT_STOP_ASKED, CT_CONTINUED].map(Int32.init) + [SIGTERM, SIGHUP, SIGINT]
      #expect(expected.map { _ in ct_next_signal(descriptor) } == expected)
      #expect(ct_next_signal(descriptor) == Int32(CT_NO_SIGNAL))
      #expect(ct_watch_signals() == descriptor)
    }
  }

  @Test("never blocks the program, however many come before one is read")
  func many() async {
    await #expect(processExitsWith: .success) {
      openToSignals()
      let descriptor = ct_watch_signals()
      for _ in 0..<100_000 { raise(SIGWINCH) }
      #expect(ct_next_signal(descriptor) == Int32(CT_WINDOW_CHANGED))
    }
  }

  @Test("of a crash puts the terminal right, and the program still dies of it")
  func crash() async {
    let result = await #expect(processExitsWith: .signal(SIGABRT), observing: [\.standardOutputContent]) {
      ct_guard("\u{1B}[?1049l")
      abort()
    }
    let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    #expect(output.hasSuffix("\u{1B}[?1049l"))
  }

  @Test("of a crash writes nothing once the terminal has been given back")
  func unguarded() async {
    let result = await #expect(processExitsWith: .signal(SIGSEGV), observing: [\.standardOutputContent]) {
      ct_guard("\u{1B}[?1049l")
      ct_unguard()
      raise(SIGSEGV)
    }
    let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    #expect(!output.contains("\u{1B}"))
  }

  @Test("means the exit code a shell reports for it")
  func hungUp() { #expect(Int32(CT_HUNG_UP) == 128 + SIGHUP) }
}

/// Lets signals reach this thread; those of the thread pool are closed to them.
private func openToSignals() {
  var none = sigset_t()
  sigemptyset(&none)
  pthread_sigmask(SIG_SETMASK, &none, nil)
}
