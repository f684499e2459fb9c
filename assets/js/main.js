// The theme's behaviour. Every page can be read and every link reached without it.
(() => {
  "use strict";
  const root = document.documentElement;

  function element(id) { return document.getElementById(id); }

  // Links of the masthead that don't fit move into its menu, last ones first.
  function fitLinks() {
    const nav = element("site-nav");
    if (!nav) return;
    const shown = nav.querySelector(".masthead__links");
    const hidden = nav.querySelector(".masthead__hidden");
    const button = nav.querySelector(".masthead__more");

    function open(yes) {
      hidden.hidden = !yes;
      button.setAttribute("aria-expanded", String(yes));
    }
    function fit() {
      while (hidden.firstElementChild) shown.append(hidden.firstElementChild);
      const items = [...shown.children];
      const limit = shown.getBoundingClientRect().right + 0.5;
      const first = items.findIndex((item) => item.getBoundingClientRect().right > limit);
      if (first >= 0) hidden.append(...items.slice(first));
      button.classList.toggle("is-needed", first >= 0);
      if (first < 0) open(false);
    }
    button.addEventListener("click", () => { open(hidden.hidden); });
    nav.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !hidden.hidden) { open(false); button.focus(); }
    });
    document.addEventListener("click", (event) => { if (!nav.contains(event.target)) open(false); });
    nav.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !nav.contains(event.relatedTarget)) open(false);
    });
    fit();
    new ResizeObserver(fit).observe(shown);
  }

  // On narrow screens the author's links are folded behind a button.
  function foldAuthor() {
    const button = element("author-button");
    if (!button) return;
    button.addEventListener("click", () => {
      const open = element("author-links").classList.toggle("is-open");
      button.setAttribute("aria-expanded", String(open));
    });
  }

  // Light or dark: the system's wish until the reader says otherwise.
  function switchTheme() {
    const button = element("theme-button");
    if (!button) return;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    function isDark() { return root.dataset.theme ? root.dataset.theme === "dark" : dark.matches; }
    function tell() { button.setAttribute("aria-pressed", String(isDark())); }
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("theme", root.dataset.theme); } catch (error) { /* it then lasts for this page */ }
      tell();
    });
    dark.addEventListener("change", tell);
    tell();
  }

  // Search over titles and excerpts, by an index that is fetched when it is first wanted.
  function search() {
    const dialog = element("search");
    const button = element("search-button");
    if (!dialog || !button || !dialog.showModal) { if (button) button.hidden = true; return; }
    const field = element("search-field");
    const state = element("search-state");
    const list = element("search-results");
    let index;

    function load() {
      index ||= fetch(list.dataset.index).then((answer) => answer.json());
      return index;
    }
    function plain(text) { return (text || "").toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, ""); }
    function score(entry, words) {
      const title = plain(entry.title);
      const rest = plain(entry.excerpt + " " + entry.kind);
      let total = 0;
      for (const word of words) {
        const at = title.indexOf(word);
        if (at === 0) total += 8;
        else if (at > 0) total += 5;
        else if (rest.includes(word)) total += 1;
        else return 0;
      }
      return total;
    }
    function show(entries) {
      const words = plain(field.value).split(/\s+/).filter(Boolean);
      const found = entries
        .map((entry) => ({ entry, score: words.length ? score(entry, words) : 0 }))
        .filter((hit) => hit.score)
        .sort((a, b) => b.score - a.score)
        .slice(0, 12);
      list.replaceChildren(...found.map((hit) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        const title = document.createElement("strong");
        const lead = document.createElement("span");
        link.href = hit.entry.url;
        title.textContent = hit.entry.title;
        lead.textContent = hit.entry.excerpt;
        link.append(title, lead);
        item.append(link);
        return item;
      }));
      state.textContent = !words.length ? "" : found.length ? found.length + " " + state.dataset.some : state.dataset.none;
    }
    function open() {
      if (dialog.open) return;
      dialog.showModal();
      field.select();
      load();
    }
    button.addEventListener("click", open);
    document.addEventListener("keydown", (event) => {
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); open(); }
    });
    field.addEventListener("input", () => { load().then(show); });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { event.preventDefault(); dialog.close(); }
      const first = list.querySelector("a");
      if (!first) return;
      if (event.key === "Enter") { event.preventDefault(); first.click(); }
      if (event.key === "ArrowDown") { event.preventDefault(); first.focus(); }
    });
    list.addEventListener("keydown", (event) => {
      const links = [...list.querySelectorAll("a")];
      const next = links.indexOf(document.activeElement) + { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (isNaN(next)) return;
      event.preventDefault();
      (links[next] || field).focus();
    });
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  }

  // The table of contents shows which part is being read.
  function followContents() {
    const links = new Map();
    document.querySelectorAll(".toc a[href^='#']").forEach((link) => {
      const target = element(decodeURIComponent(link.hash.slice(1)));
      if (target) links.set(target, link);
    });
    if (!links.size) return;
    const watcher = new IntersectionObserver((entries) => {
      entries.forEach((entry) => {
        if (!entry.isIntersecting) return;
        links.forEach((link) => { link.removeAttribute("aria-current"); });
        links.get(entry.target).setAttribute("aria-current", "location");
      });
    }, { rootMargin: "-70px 0px -70% 0px" });
    links.forEach((link, target) => { watcher.observe(target); });
  }

  // Code that is wider than the page can be scrolled by keyboard too.
  function reachScrollers() {
    document.querySelectorAll("pre, table").forEach((box) => {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    });
  }

  fitLinks();
  foldAuthor();
  switchTheme();
  search();
  followContents();
  reachScrollers();
})();
