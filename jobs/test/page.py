"""Pages that naskh writes, in a real browser: what jobs/check pages asks of them."""
import json
import pathlib
import shutil

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright
from processes import Failed

# A telephone in the dark, a desk in the light.
VIEWS = ((360, "dark"), (1280, "light"))
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def check(files):
    """Each page in each view: nothing on the console, nothing asked of a network, nothing to scroll
    sideways, a filter that works where there is one, no finding of axe-core that is serious or
    critical."""
    if not browser():
        raise Failed("no browser: install Debian's package chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=FLAGS)
        for file in files:
            for width, scheme in VIEWS:
                _check(chromium, file, width, scheme)
        chromium.close()


def browser():
    """The program; None where there is none."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def _check(chromium, file, width, scheme):
    view = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    what = f"{pathlib.Path(file).name} at {width} px, {scheme}"
    said = []
    page = _page(chromium.new_context(**view), file, said)
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > width:
        raise Failed(f"{what}: is {wide} px wide")
    if page.locator("#filter").count():
        _filter(page, what)
    page.context.close()
    # The page's own policy keeps axe out, so for axe alone it is put aside.
    page = _page(chromium.new_context(bypass_csp=True, **view), file, said)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    found = Axe().run(page).response["violations"]
    serious = [v for v in found if v["impact"] in ("serious", "critical")]
    if serious:
        raise Failed(f"{what}: {json.dumps(serious, ensure_ascii=False, indent=1)[:3000]}")
    page.context.close()
    if said:
        raise Failed(f"{what}: the browser says {said}")


def _page(context, file, said):
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda r: r.url.startswith("file:") or said.append("asks for " + r.url))
    page.goto(pathlib.Path(file).resolve().as_uri())
    return page


def _filter(page, what):
    """A word that nothing holds hides all; a reset shows it again."""
    shown = page.locator(".item:not([hidden])")
    items = shown.count()
    page.fill("#word", "qqqqq")
    expect(shown).to_have_count(0)
    page.click("#filter button")
    expect(shown).to_have_count(items)
    if page.locator("#shown").text_content():
        raise Failed(f"{what}: a filter that is off still tells what it shows")
