"use strict";
(() => {
  const form = document.getElementById("filter");
  const [word, source, from, to, shown] = ["word", "source", "from", "to", "shown"].map((id) =>
    document.getElementById(id));
  const items = [...document.querySelectorAll(".item, .row")];

  // Letters that Arabic is written with in more than one way are one, and marks are none.
  const fold = (text) => text.toLowerCase().normalize("NFKC")
    .replace(/[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/g, "")
    .replace(/[\u0622\u0623\u0625\u0671]/g, "\u0627")
    .replace(/\u0629/g, "\u0647").replace(/\u0649/g, "\u064A");
  const folded = new Map();
  const text = (item) => {
    if (!folded.has(item)) folded.set(item, fold(item.textContent));
    return folded.get(item);
  };

  const isWanted = (item, words) =>
    words.every((wanted) => text(item).includes(wanted)) &&
    (!source.value || (item.dataset.sources || "").split(" ").includes(source.value)) &&
    (!from.value || !item.classList.contains("item") ||
      (item.dataset.last || "") >= from.value) &&
    (!to.value || !item.classList.contains("item") ||
      (item.dataset.first || "9") <= to.value);

  const filter = () => {
    const words = fold(word.value).split(/\s+/).filter(Boolean);
    const isOn = words.length || source.value || from.value || to.value;
    let left = 0;
    for (const item of items) {
      item.hidden = !isWanted(item, words);
      left += item.hidden ? 0 : 1;
    }
    shown.textContent = isOn
      ? form.dataset.shown.replace("{shown}", left).replace("{all}", items.length) : "";
  };

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 150);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  form.hidden = false;
  // Browsers fill in what was typed before a page was loaded anew.
  filter();

  // A link may lead to what the filter hides.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const hidden = target && target.closest("[hidden]");
    if (hidden) {
      hidden.hidden = false;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);

  // The section that is read is marked in the contents.
  const links = new Map([...document.querySelectorAll(".contents a")]
    .map((link) => [link.hash.slice(1), link]));
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        links.forEach((link, id) => id === entry.target.id
          ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
      }
    }
  }, { rootMargin: "-20% 0px -75% 0px" });
  document.querySelectorAll("main > section").forEach((section) => seen.observe(section));

  // On paper all is open.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
})();
