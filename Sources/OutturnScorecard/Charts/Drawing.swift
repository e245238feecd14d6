import OutturnModel

/// A chart's drawing: its size, what it says in one phrase, and its shapes. It stands inline in a
/// page, whose sheet colours it, or alone in a file that brings its own colours.
struct Drawing {
  let width: Int
  let height: Int
  /// The same in words.
  let label: String
  let shapes: HTML

  /// The drawing in a page.
  var inline: HTML {
    "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(label)\">\(shapes)</svg>"
  }

  /// The drawing as a file of its own.
  var file: String {
    let text: HTML = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 \(width + 24) \(height + 24)" \
      width="\(width + 24)" height="\(height + 24)" role="img" aria-label="\(label)"><title>\(label)</title>\
      <style>\(HTML(trusted: Drawing.sheet))</style><defs>\(Icons.shapes)</defs>\
      <rect class="ground" x="-12" y="-12" width="\(width + 24)" height="\(height + 24)"/>\(shapes)</svg>

      """
    return text.text
  }

  /// The colours of the pages by day.
  private static let sheet = """
    [data-v]{--tone:#8b9096}[data-v=exceeded]{--tone:#0a3f73}[data-v=met]{--tone:#1f6fb2}\
    [data-v=metLate]{--tone:#5c8fb9}[data-v=partlyMet]{--tone:#8a5700}[data-v=notMet]{--tone:#b3361b}\
    [data-v=noReport]{--tone:#6b4c86}.ground{fill:#fcfbf8}\
    text{font:13px system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif;fill:#1d2329}\
    .soft,.chart text{fill:#575e66}.far{text-anchor:end}.mid{text-anchor:middle}\
    .whole{fill:var(--tone)}.whole[data-v=noReport]{fill:url(#hatch);stroke:var(--tone)}\
    .hatch{stroke:#6b4c86;stroke-width:1.2}.full,.bar{fill:var(--tone)}\
    .sign{fill:none;stroke:#fcfbf8;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}\
    .edge{fill:none;stroke:var(--tone);stroke-width:1.4}.sign.own{stroke:var(--tone)}\
    .track{fill:#e6e1d5}.band,.range{fill:#cfc8b6}.aim,.goal{stroke:#1d2329;stroke-width:2;fill:none}\
    .aim,.zero{vector-effect:non-scaling-stroke}.zero,.null{stroke:#575e66;fill:none}.axis{stroke:#d9d4c8;fill:none}\
    .path{fill:none;stroke:#1f6fb2;stroke-width:1.5}
    """
}
