namespace Alerts.Delivery.Email.Bodies;

/// <summary>
/// The look of mails: the site's colours, light and dark, and system fonts. Without custom properties, flex or grid, which mail programs
/// drop; start and end follow the language's direction.
/// </summary>
internal static class MailStyle
{
    public const string Sheet = """
        :root { color-scheme: light dark; supported-color-schemes: light dark }
        body { margin: 0; padding: 0; background: #fbfaf7; color: #1b1d1b;
               font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif }
        html[lang=ur] body { font-family: "Segoe UI", "Geeza Pro", Tahoma, Roboto, system-ui, sans-serif; line-height: 1.8 }
        .page { max-width: 36em; margin: 0 auto; padding: 20px 16px 28px }
        h1 { font-size: 22px; line-height: 1.3; margin: 0 0 12px; overflow-wrap: anywhere }
        html[lang=ur] h1, html[lang=ur] h2 { line-height: 1.6 }
        h2 { font-size: 16px; margin: 20px 0 4px }
        p { margin: 0 0 12px }
        ul { margin: 0 0 16px; padding: 0 18px }
        li { margin: 0 0 8px; overflow-wrap: anywhere }
        table { border-collapse: collapse; margin: 0 0 16px; width: 100% }
        th, td { text-align: left; text-align: start; vertical-align: top; padding: 5px 0;
                 border-top: 1px solid #dedcd3; overflow-wrap: anywhere }
        th { color: #5d625d; font-weight: normal; width: 5.5em; white-space: nowrap; padding-inline-end: 12px }
        a { color: #0f5a4b }
        .tag { margin: 0 0 6px; color: #5d625d; font-size: 14px }
        .kind { display: inline-block; padding: 0 9px; border: 1px solid #9c4a1d; border-radius: 99px; color: #1b1d1b; font-size: 13px }
        .notice { padding: 10px 14px; border-inline-start: 4px solid #7a4a00; background: #f3ecdf }
        .map { display: block; max-width: 100%; height: auto; border-radius: 8px; margin: 4px 0 }
        .button { display: inline-block; padding: 11px 18px; border-radius: 7px; background: #12453c;
                  color: #ffffff; font-weight: 600; text-decoration: none }
        .small { font-size: 14px; color: #5d625d; margin: 0 0 8px }
        .entry { border-top: 1px solid #dedcd3; padding: 12px 0 2px }
        .entry h2 { margin: 0 0 4px } .entry h2 a { color: #1b1d1b; text-decoration: none } .entry p { margin: 0 0 4px }
        hr { border: 0; border-top: 1px solid #dedcd3; margin: 20px 0 14px }
        @media (prefers-color-scheme: dark) {
        body { background: #131614; color: #e6e7e2 } a { color: #7cc9b5 } th, .tag, .small { color: #9aa29b }
        th, td, hr, .entry { border-color: #2e342f } .kind { color: #e6e7e2; border-color: #e0935f } .entry h2 a { color: #e6e7e2 }
        .notice { background: #2a251b; border-color: #e2b567 } .button { background: #7cc9b5; color: #10211c }
        }

        """;
}
