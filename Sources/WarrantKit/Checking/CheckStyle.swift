/// How a check's page looks. Every colour of writing can be read on every ground (WCAG 2.2, 1.4.3: 4.5 to 1); a test computes it.
enum CheckStyle {
    static let sheet = """
        :root {
          color-scheme: light dark;
          --paper: #fffdf9; --panel: #f6f4ee; --ink: #1d2127; --soft: #555a63; --line: #d8d3c8; --link: #0b4f9e;
          --good: #1c5f32; --good-tint: #e5f3e8; --caution: #784800; --caution-tint: #fbf0d8; --bad: #9c1b21;
          --bad-tint: #fbe6e3; --split: #67298a; --split-tint: #f3e9f8; --quiet: #454e5d; --quiet-tint: #ebedf1;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #16181c; --panel: #1f2227; --ink: #e9e6e0; --soft: #b3b7be; --line: #3d424a; --link: #95c1f7;
            --good: #93d6a4; --good-tint: #1b3022; --caution: #ebc377; --caution-tint: #352a14; --bad: #f7a8a1;
            --bad-tint: #3c1e1e; --split: #d6aeec; --split-tint: #30213f; --quiet: #b9c1ce; --quiet-tint: #282c34;
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0 auto; padding: 1.25rem 1rem 3rem; max-width: 44rem; color: var(--ink); background: var(--paper);
          font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
          overflow-wrap: anywhere;
        }
        h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; }
        h1 { margin: .25rem 0 .5rem; font-size: clamp(1.5rem, 1.1rem + 2vw, 2.25rem); }
        h2 { margin: 2.25rem 0 .75rem; font-size: 1.3rem; }
        p, ul, dl { margin: 0 0 .5rem; }
        ul { padding-left: 1.1rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
        code { font-size: .9em; }
        .skip { position: absolute; left: -100vw; top: 0; padding: .5rem; color: var(--link); background: var(--paper); }
        .skip:focus { left: 0; }
        .kicker { margin: 0; color: var(--soft); font-size: .875rem; letter-spacing: .04em; }
        .meta, .small { color: var(--soft); font-size: .875rem; }
        .sign { font-weight: 700; }

        .tally { list-style: none; padding: 0; }
        .tally li { display: grid; grid-template-columns: 2.75rem 1fr; gap: .75rem; align-items: start; margin-bottom: .6rem; }
        .tally p { margin: 0; }
        .count { display: flex; flex-wrap: wrap; column-gap: .6rem; }
        .count a { min-width: 1.5rem; min-height: 1.5rem; text-align: center; font-variant-numeric: tabular-nums; }
        .badge { border-radius: .35rem; padding: .2rem 0; text-align: center; border: 1px solid; }

        .prose { font: 1.125rem/1.65 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; hyphens: auto; }
        .prose p { margin: 0 0 1rem; }
        .prose h3 { margin: 1.75rem 0 .5rem; font-size: 1.25rem; }
        .prose li { margin-bottom: .4rem; }
        mark {
          color: inherit; padding: .08em .12em; border-radius: .15em; border-bottom: 2px solid;
          -webkit-box-decoration-break: clone; box-decoration-break: clone; scroll-margin-top: 4rem;
        }
        mark.caution { border-bottom-style: dashed; }
        mark.bad { border-bottom-style: double; border-bottom-width: 4px; }
        mark.split { border-bottom-style: dotted; border-bottom-width: 3px; }
        mark.quiet { border-bottom-style: dotted; border-bottom-width: 1px; }
        .ref {
          font: 700 .8rem/1 system-ui, sans-serif; white-space: nowrap; padding: .1em .4em; border: 1px solid; border-radius: 1em;
          background: var(--paper); text-decoration: none;
        }
        .note {
          margin: 0 0 .75rem; padding: .6rem .8rem; border-left: 4px solid; border-radius: 0 .35rem .35rem 0; font-size: .9rem;
          line-height: 1.5; scroll-margin-top: 1rem;
        }
        .note:target, mark:target { outline: 2px solid var(--link); outline-offset: 2px; }
        .verdict { margin: 0 0 .35rem; font-size: 1rem; }
        .back { display: inline-block; min-height: 1.5rem; text-decoration: none; }
        .back:hover .word, .back:focus-visible .word { text-decoration: underline; }
        .note ul, .note > p { margin-bottom: .35rem; }
        .brief { list-style: none; padding: 0; }
        .row .note { margin-bottom: .5rem; padding: .4rem .75rem; font-size: .875rem; line-height: 1.45; }
        details { margin-top: .25rem; }
        summary { padding: .2rem 0; color: var(--link); cursor: pointer; }
        .strength { margin-top: .6rem; }
        .part h2, .part h3, .part h4, .part h5, .part h6 { margin-bottom: .4rem; }
        .note .part h4, .note .part h5, .note .part h6 { margin-top: .9rem; font-size: .9rem; }
        .entries { list-style: none; padding: 0; }
        .entries p { margin-bottom: .25rem; }
        .entries li { padding: .5rem 0; border-top: 1px solid var(--line); }
        .entries li:first-child { border-top: 0; padding-top: 0; }
        .pair { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
        .pair dt { color: var(--soft); font-size: .8125rem; }
        .pair dd { margin: 0; }
        .pair .value { font-size: 1.2rem; font-weight: 600; font-variant-numeric: tabular-nums; }
        .reading { margin-top: .5rem; font-weight: 600; }
        .notice { color: var(--bad); }
        q { quotes: "“" "”"; }
        footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem; color: var(--soft); font-size: .875rem; }

        .good { border-color: var(--good); background: var(--good-tint); }
        .caution { border-color: var(--caution); background: var(--caution-tint); }
        .bad { border-color: var(--bad); background: var(--bad-tint); }
        .split { border-color: var(--split); background: var(--split-tint); }
        .quiet { border-color: var(--quiet); background: var(--quiet-tint); }
        .good .ref, .good .sign, .good .back { color: var(--good); }
        .caution .ref, .caution .sign, .caution .back { color: var(--caution); }
        .bad .ref, .bad .sign, .bad .back { color: var(--bad); }
        .split .ref, .split .sign, .split .back { color: var(--split); }
        .quiet .ref, .quiet .sign, .quiet .back { color: var(--quiet); }

        .row .note { background: var(--panel); }
        mark.quiet { background: none; }

        @media screen and (min-width: 62rem) {
          .wide { max-width: 72rem; padding: 2.5rem 2rem 4rem; }
          .wide header, .wide .summary { max-width: 44rem; }
          .row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); column-gap: 2.5rem; align-items: start; }
        }
        @media print {
          body { max-width: none; padding: 0; font-size: 10pt; }
          .prose { font-size: 11pt; }
          .skip { display: none; }
          .note, .tally li, .entries li { break-inside: avoid; }
          .prose h3, .verdict { break-after: avoid; }
          summary { display: none; }
          details::details-content { content-visibility: visible; block-size: auto; }
        }

        """
}
