extension Report {
  /// How the page looks: on a phone and on paper too, by day and by night.
  ///
  /// What colours tell apart differs in shape or lightness as well.
  static let rules: StaticString = """

    :root {
      color-scheme: light dark;
      --paper: #fbf8f3; --ink: #2b2824; --quiet: #655f56; --line: #d8d0c3; --empty: #efe9df;
      --one: #b9d0c8; --two: #6f9d91; --more: #2c5d53; --warm: #a34a28; --cool: #35588a; --calm: #7a8f6b;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #1d1c1a; --ink: #e6e0d6; --quiet: #a69e92; --line: #45413b; --empty: #2a2825;
        --one: #3f5a53; --two: #6f9d91; --more: #bfe0d6; --warm: #e59a76; --cool: #9dbbe6; --calm: #a9bd98;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; max-width: 46rem; padding: 3.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.6 Charter, "Iowan Old Style", "Palatino Linotype", Georgia, serif;
      overflow-wrap: break-word; -webkit-text-size-adjust: 100%;
    }
    h1 { font-size: 3rem; font-weight: normal; line-height: 1.1; margin: 0; letter-spacing: 0.02em; }
    h2 { font-size: 1.35rem; font-weight: normal; line-height: 1.3; margin: 0 0 0.5rem; }
    section { margin-top: 3.5rem; }
    p { margin: 0.5rem 0; max-width: 36rem; }
    .lead, .legend, .count, figcaption, footer { color: var(--quiet); }
    .legend, .count, figcaption, footer { font-size: 0.9rem; }
    .legend { margin-top: 1rem; }
    figure { margin: 0; }
    svg { display: block; width: 100%; height: auto; }
    .months { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; margin-top: 1rem; }
    @media (min-width: 36rem) { .months { grid-template-columns: repeat(6, 1fr); gap: 1.25rem; } }
    .halves { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem; }
    .key { display: inline-block; margin-right: 1.25rem; white-space: nowrap; }
    .sign { display: inline-block; width: 0.8rem; height: 0.8rem; margin-right: 0.4rem; vertical-align: -0.05rem; }
    .shade0 { fill: var(--empty); }
    .shade1 { fill: var(--one); }
    .shade2 { fill: var(--two); }
    .shade3 { fill: var(--more); }
    .flooded { fill: var(--warm); }
    .shut { fill: var(--cool); }
    .steady { fill: var(--calm); }
    .unknown { fill: var(--line); }
    .label { font: 10px Charter, Georgia, serif; fill: var(--quiet); }
    .scale { text-anchor: end; }
    .guide { stroke: var(--line); stroke-dasharray: 2 3; }
    .middle { stroke-dasharray: none; }
    .reach { stroke: var(--quiet); stroke-width: 1; opacity: 0.55; }
    .arrived { fill: var(--paper); stroke: var(--ink); stroke-width: 1.3; }
    .left { fill: var(--ink); stroke: var(--ink); stroke-width: 1.3; }
    table { border-collapse: collapse; margin-top: 0.75rem; }
    th { font-weight: normal; text-align: left; padding: 0.25rem 1rem 0.25rem 0; line-height: 1.3; }
    td { padding: 0.25rem 0; vertical-align: middle; }
    td.count { text-align: right; padding-left: 0.75rem; font-variant-numeric: tabular-nums; }
    .bars { width: clamp(5.5rem, 30vw, 9rem); }
    .bar { fill: var(--two); }
    .none { fill: var(--line); }
    .line { max-width: 30rem; }
    .arc { fill: none; stroke: var(--quiet); stroke-width: 1.3; }
    .arc.perhaps { stroke-dasharray: 3 3; }
    .rupture { fill: var(--paper); stroke: var(--warm); stroke-width: 1.4; }
    circle.return { fill: var(--more); }
    .let-go { stroke: var(--quiet); stroke-width: 1.4; }
    ul, ol { list-style: none; margin: 0.75rem 0 0; padding: 0; }
    li { padding: 0.3rem 0; }
    .thread { border-left: 1px solid var(--line); margin-left: 0.3rem; }
    .thread li { padding-left: 1rem; }
    .when { white-space: nowrap; }
    q { color: var(--quiet); font-style: italic; quotes: "“" "”"; }
    footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); }
    @page { size: A4; margin: 20mm 18mm; }
    @media print {
      body { max-width: none; padding: 0; background: none; font-size: 10.5pt; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      section { margin-top: 2.2rem; }
      h2, .lead { break-after: avoid; }
      figure, tr, li, .months, .halves { break-inside: avoid; }
      .months { grid-template-columns: repeat(6, 1fr); }
      .halves { grid-template-columns: 1fr 1fr; }
    }

    """
}
