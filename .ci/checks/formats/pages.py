"""Looks at exported sites. Every page: tidy finds no fault, every link leads to a page of the site, every JSON-LD block is
JSON-LD that rdflib reads, pages of places and years stay under 150 KB. Some of each kind, in headless Chromium: no console
message, no request that leaves the folder, no sideways scrolling at 380, 800 and 1400 pixels, no small type, no axe-core
violation in either colour scheme, headings in order, use by keyboard alone, search, filter and sort by typing, everything
shown without JavaScript, clean A4 pages when printed."""
import collections
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
import urllib.parse

LIMIT = 150_000
SMALLEST = 10.5  # CSS pixels of the smallest letters
YEAR = re.compile(r"\d{4}\.html")


def skipped(what):
    print("skipped:", what)


def tidied(pages):
    """What tidy finds wrong, a line each. It does not know that HTML allows a `<div>` around each pair of a `<dl>`, so
    that it is shown the pages without them."""
    tidy = shutil.which("tidy")
    if not tidy:
        return skipped("tidy is not installed") or []
    found = []
    with tempfile.TemporaryDirectory() as folder:
        copies = []
        for number, page in enumerate(pages):
            copies.append(pathlib.Path(folder, f"{number}.html"))
            whole = re.sub(r"<dl.*?</dl>", lambda m: re.sub("</?div>", "", m[0]), page.read_text("utf-8"), flags=re.S)
            copies[-1].write_text(whole, "utf-8")
        for start in range(0, len(copies), 200):
            options = ["-quiet", "-errors", "-utf8", "--gnu-emacs", "yes", "--drop-empty-elements", "no"]
            run = subprocess.run([tidy, *options, *copies[start : start + 200]], capture_output=True, text=True, timeout=120)
            found += [line for line in run.stderr.splitlines() if re.search(r": (Warning|Error)", line)]
    return [re.sub(r"^\S*?(\d+)\.html", lambda m: str(pages[int(m[1])]), line) for line in found]


def validity(root, pages):
    """Faults that need no browser."""
    faults = tidied(pages)
    top = root.resolve()
    known = {page.resolve(): None for page in pages}

    def ids(page):
        if known[page] is None:
            known[page] = set(re.findall(r'\bid="([^"]*)"', page.read_text("utf-8")))
        return known[page]

    graphs = 0
    for page in pages:
        text = page.read_text("utf-8")
        for href in re.findall(r'<a\b[^>]*?\bhref="([^"]*)"', text):
            parts = urllib.parse.urlsplit(href.replace("&amp;", "&"))
            if parts.scheme in ("http", "https"):
                continue
            target = (page.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else page.resolve()
            if parts.scheme or target not in known or top not in target.parents:
                faults.append(f"{page}: leads nowhere: {href}")
            elif parts.fragment and parts.fragment not in ids(target):
                faults.append(f"{page}: no such part: {href}")
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S):
            data = json.loads(block)
            if data.get("@type") != "ClaimReview" and data.get("type") != "Annotation":
                faults.append(f"{page}: unknown JSON-LD")
            if graphs < 40:
                faults += [f"{page}: {fault}" for fault in triples(data)]
                graphs += 1
        if YEAR.fullmatch(page.name) and len(text.encode()) > LIMIT:
            faults.append(f"{page}: {len(text.encode())} bytes, more than {LIMIT}")
    return faults


def triples(data):
    """Reads a block with rdflib; its contexts are not fetched but stand here as what they make of our names."""
    try:
        import rdflib
    except ImportError:
        return []
    data = {k: v for k, v in data.items() if k != "@context"}
    context = {"@vocab": "https://schema.org/", "type": "@type", "id": "@id", "w": "http://www.w3.org/ns/oa#"}
    graph = rdflib.Graph().parse(data=json.dumps({"@context": context, **data}), format="json-ld")
    return [] if len(graph) >= 4 else [f"only {len(graph)} statements as JSON-LD"]


class Browser:
    def __init__(self, playwright, axe):
        program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        self.browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        self.axe = axe
        self.faults = []

    def tell(self, page, *what):
        self.faults.append(" ".join(map(str, (page, *what))))

    def open(self, page, root, **options):
        context = self.browser.new_context(viewport={"width": 1400, "height": 900}, **options)
        context.set_default_timeout(10_000)
        tab = context.new_page()
        top = root.resolve().as_uri()
        tab.on("console", lambda message: self.tell(page, "console:", message.text))
        tab.on("pageerror", lambda error: self.tell(page, "error:", error))
        tab.on("dialog", lambda dialog: (self.tell(page, "dialog:", dialog.message), dialog.dismiss()))
        tab.on("request", lambda request: None if request.url.startswith((top, "data:")) else self.tell(page, "asks for", request.url))
        tab.goto(page.resolve().as_uri())
        return context, tab

    def look(self, page, root):
        context, tab = self.open(page, root)
        levels = tab.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((h) => Number(h.tagName[1]))")
        if levels.count(1) != 1 or levels[0] != 1 or any(b > a + 1 for a, b in zip(levels, levels[1:])):
            self.tell(page, "headings are out of order:", levels)
        for width, scheme in ((380, "dark"), (800, "light"), (1400, "light")):
            tab.set_viewport_size({"width": width, "height": 900})
            tab.emulate_media(color_scheme=scheme)
            over = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
            if over > 0:
                self.tell(page, f"scrolls sideways by {over} at {width}")
            small = tab.evaluate(SMALL, SMALLEST)
            if small:
                self.tell(page, f"small type at {width}:", small[:3])
            if self.axe and width != 800:
                # The policy lets no script in; the debugger's own evaluation is not bound by it.
                tab.evaluate(self.axe + "\n;void 0")
                found = tab.evaluate("axe.run({resultTypes: ['violations']}).then((r) => r.violations.map((v) => [v.id, v.help, v.nodes.length, v.nodes[0].html.slice(0, 160)]))")
                for violation in found:
                    self.tell(page, f"axe at {width} {scheme}:", violation)
        context.close()

    def keyboard(self, page, root):
        """Tab reaches every link, field and button in the order of the page, and each shows that it has the focus."""
        context, tab = self.open(page, root)
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.className") != "skip":
            self.tell(page, "the first stop is not the way to the content")
        tab.keyboard.press("Enter")
        tab.wait_for_timeout(200)
        if not tab.url.endswith("#main"):
            self.tell(page, "the skip link does not lead to the content")
        stops = []
        for _ in range(12):
            tab.keyboard.press("Tab")
            stops.append(tab.evaluate(FOCUS))
        # Past the last stop the focus leaves the page for a moment.
        unseen = [stop["name"] for stop in stops if stop and not stop["seen"]]
        if unseen or sum(map(bool, stops)) < 5:
            self.tell(page, "a focus that cannot be seen:", unseen or stops)
        context.close()

    def use(self, page, root):
        context, tab = self.open(page, root)
        rows = tab.locator("[data-row]")
        count = rows.count()
        few = count < 6
        if tab.locator(".tools").is_hidden() != few:
            self.tell(page, f"the tools are wrongly hidden or shown for {count} rows")
        if not few:
            self.find(page, tab, count)
        for button in tab.locator("th[data-sort] button").all():
            before = sorted(tab.locator("tr[data-row]").all_inner_texts())
            button.press("Enter")
            up = tab.locator("tr[data-row]").all_inner_texts()
            if tab.locator("th[aria-sort=ascending]").count() != 1 or sorted(up) != before:
                self.tell(page, "sorting loses rows or does not tell its order")
        links = tab.locator("[data-row] a")
        if count > 1:
            links.first.focus()
            tab.keyboard.press("ArrowDown")
            if tab.evaluate("document.activeElement.closest('[data-row]') === document.querySelectorAll('[data-row]')[0]"):
                self.tell(page, "the arrow keys do not move between rows")
        context.close()
        context, tab = self.open(page, root, java_script_enabled=False)
        if tab.locator("[data-row]:visible").count() != count or tab.locator(".tools").is_visible():
            self.tell(page, "without JavaScript it is not whole")
        context.close()

    def find(self, page, tab, count):
        """Typing and choosing show just the rows that fit; Escape shows all again."""
        rows = tab.locator("[data-row]")
        visible = tab.locator("[data-row]:visible")
        name = rows.last.locator("a").first.inner_text()
        tab.locator("[name=q]").press_sequentially(name[:12])
        if not 1 <= visible.count() <= count or name not in visible.last.inner_text():
            self.tell(page, f"typing {name!r} leaves {visible.count()} of {count}")
        tab.fill("[name=q]", "no such promise anywhere")
        if visible.count():
            self.tell(page, "typing nonsense leaves rows")
        tab.press("[name=q]", "Escape")
        tab.wait_for_timeout(50)
        if visible.count() != count:
            self.tell(page, "Escape does not clear")
        if tab.locator("select[name=v]").count():
            for field in "vsf":
                for option in tab.locator(f"select[name={field}] option").all()[1:4]:
                    choice = option.get_attribute("value")
                    tab.select_option(f"select[name={field}]", choice)
                    if visible.count() != tab.locator(f"[data-row][data-{field}={choice}]").count():
                        self.tell(page, f"the filter {field}={choice} is wrong")
                tab.select_option(f"select[name={field}]", "")

    def print(self, page, root):
        import pypdf

        context, tab = self.open(page, root)
        names = tab.locator("[data-row] a").all_inner_texts()
        pdf = pypdf.PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True)))
        context.close()
        for number, sheet in enumerate(pdf.pages, 1):
            if abs(sheet.mediabox.width - 595) > 1 or abs(sheet.mediabox.height - 842) > 1:
                self.tell(page, f"sheet {number} is not A4: {sheet.mediabox}")
        texts = [sheet.extract_text() for sheet in pdf.pages]
        blank = [number for number, text in enumerate(texts, 1) if len(text.strip()) < 20]
        if blank:
            self.tell(page, "prints empty sheets:", blank)
        plain = folded("".join(texts))
        # Some letters come back as the radicals they look like.
        either = [name and "".join(f"(?:{re.escape(letter)}|[\u2e80-\u2eff])" for letter in folded(name)) for name in names]
        lost = [name for name, pattern in zip(names, either) if not re.search(pattern, plain)]
        if len(lost) > len(names) // 20:
            self.tell(page, f"{len(lost)} of {len(names)} promises are not on paper:", lost[:3])
        print(f"   {page.relative_to(root)} prints on {len(texts)} A4 sheets")


SMALL = """(least) => [...document.querySelectorAll('main *')].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())
  && e.getClientRects().length && !e.closest('option')).map((e) => {
    const svg = e.ownerSVGElement;
    const scale = svg && svg.viewBox.baseVal && svg.viewBox.baseVal.width ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    return [e.textContent.trim().slice(0, 30), parseFloat(getComputedStyle(e).fontSize) * scale];
  }).filter((e) => e[1] < least)"""
FOCUS = """() => { const e = document.activeElement; if (!e || e === document.body) return null;
  const s = getComputedStyle(e); return { name: e.outerHTML.slice(0, 60), seen: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 }; }"""


def folded(text):
    """Letters come back from a PDF with odd spaces, ligatures and radicals, and capitals where the sheet asks for them."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower()


def kind(page):
    if YEAR.fullmatch(page.name):
        return "year"
    if re.fullmatch(r"\d{4}", page.parent.name):
        return "promise"
    return "place" if "places" in page.parts else "indicator" if page.parent.name == "indicators" and page.stem != "index" else page.parent.name[:10] * (page.parent.name == "indicators") + page.stem


def sample(pages):
    """The largest page of each kind in each language, and the smallest promise."""
    groups = collections.defaultdict(list)
    for page in pages:
        groups[kind(page), 'lang="zh' in page.read_text("utf-8")[:60]].append(page)
    chosen = [max(group, key=lambda p: (p.stat().st_size, p)) for group in groups.values()]
    chosen += [min(group, key=lambda p: (p.stat().st_size, p)) for (what, _), group in groups.items() if what == "promise"]
    return sorted(set(chosen))


def main(folder):
    began = time.monotonic()
    sites = [p.parent for p in sorted(pathlib.Path(folder).rglob("index.html")) if (p.parent / "method.html").is_file()]
    sites = [s for s in sites if not (s.parent / "method.html").is_file()]
    if not sites:
        return skipped("no site in " + folder) or 0
    faults = []
    for root in sites:
        pages = sorted(root.rglob("*.html"))
        found = validity(root, pages)
        print(f"   {root}: {len(pages)} pages,", "valid" if not found else f"{len(found)} faults", f"({time.monotonic() - began:.0f} s)")
        faults += found
    faults += in_browser(sites, began)
    for fault in faults[:60]:
        print("  ", fault)
    if len(faults) > 60:
        print("   and", len(faults) - 60, "more")
    return 1 if faults else 0


def in_browser(sites, began):
    try:
        from playwright.sync_api import sync_playwright
        import pypdf  # noqa: F401
    except ImportError as missing:
        return skipped(f"{missing.name} is not installed") or []
    if not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        return skipped("chromium is not installed") or []
    try:
        import axe_playwright_python

        axe = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
    except ImportError:
        axe = skipped("axe-playwright-python is not installed")
    with sync_playwright() as playwright:
        browser = Browser(playwright, axe)
        for root in sites:
            pages = sorted(root.rglob("*.html"))
            if root.parent.name != "data":
                # The shipped ledger is looked at in both languages, the invented ones in their second one.
                pages = [page for page in pages if page.relative_to(root).parts[0] in ("zh", "en")]
            pages = sample(pages)
            if root.name == "site-large":
                pages = [page for page in pages if kind(page) in ("year", "place", "indicator")]
            for page in pages:
                browser.look(page, root)
                if kind(page) in ("year", "index", "promise"):
                    browser.keyboard(page, root)
                if kind(page) in ("year", "index"):
                    browser.use(page, root)
                if kind(page) in ("year", "promise"):
                    browser.print(page, root)
            print(f"   {root}: {len(pages)} pages in the browser ({time.monotonic() - began:.0f} s)")
        return browser.faults


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
