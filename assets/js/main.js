// The theme's behaviour. Every page can be read and every link reached without it.
(function () {
  "use strict";
  var root = document.documentElement;

  function element(id) { return document.getElementById(id); }

  // Links of the masthead that don't fit move into its menu, last ones first.
  function fitLinks() {
    var nav = element("site-nav");
    if (!nav) return;
    var shown = nav.querySelector(".masthead__links");
    var hidden = nav.querySelector(".masthead__hidden");
    var button = nav.querySelector(".masthead__more");

    function open(yes) {
      hidden.hidden = !yes;
      button.setAttribute("aria-expanded", String(yes));
    }
    function fit() {
      while (hidden.firstElementChild) shown.append(hidden.firstElementChild);
      var items = Array.from(shown.children);
      var limit = shown.getBoundingClientRect().right + 0.5;
      var first = items.findIndex(function (item) { return item.getBoundingClientRect().right > limit; });
      if (first >= 0) hidden.append.apply(hidden, items.slice(first));
      button.classList.toggle("is-needed", first >= 0);
      if (first < 0) open(false);
    }
    button.addEventListener("click", function () { open(hidden.hidden); });
    nav.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && !hidden.hidden) { open(false); button.focus(); }
    });
    document.addEventListener("click", function (event) { if (!nav.contains(event.target)) open(false); });
    nav.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !nav.contains(event.relatedTarget)) open(false);
    });
    fit();
    new ResizeObserver(fit).observe(shown);
  }

  // On narrow screens the author's links are folded behind a button.
  function foldAuthor() {
    var button = element("author-button");
    if (!button) return;
    button.addEventListener("click", function () {
      var open = element("author-links").classList.toggle("is-open");
      button.setAttribute("aria-expanded", String(open));
    });
  }

  // Light or dark: the system's wish until the reader says otherwise.
  function switchTheme() {
    var button = element("theme-button");
    if (!button) return;
    var dark = matchMedia("(prefers-color-scheme: dark)");
    function isDark() { return root.dataset.theme ? root.dataset.theme === "dark" : dark.matches; }
    function tell() { button.setAttribute("aria-pressed", String(isDark())); }
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("theme", root.dataset.theme); } catch (error) { /* it then lasts for this page */ }
      tell();
    });
    dark.addEventListener("change", tell);
    tell();
  }

  // Search over titles and excerpts, by an index that is fetched when it is first wanted.
  function search() {
    var dialog = element("search");
    var button = element("search-button");
    if (!dialog || !button || !dialog.showModal) { if (button) button.hidden = true; return; }
    var field = element("search-field");
    var state = element("search-state");
    var list = element("search-results");
    var index;

    function load() {
      index = index || fetch(list.dataset.index).then(function (answer) { return answer.json(); });
      return index;
    }
    function plain(text) { return (text || "").toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, ""); }
    function score(entry, words) {
      var title = plain(entry.title);
      var rest = plain(entry.excerpt + " " + entry.kind);
      var total = 0;
      for (var word of words) {
        var at = title.indexOf(word);
        if (at === 0) total += 8;
        else if (at > 0) total += 5;
        else if (rest.includes(word)) total += 1;
        else return 0;
      }
      return total;
    }
    function show(entries) {
      var words = plain(field.value).split(/\s+/).filter(Boolean);
      var found = entries
        .map(function (entry) { return { entry: entry, score: words.length ? score(entry, words) : 0 }; })
        .filter(function (hit) { return hit.score; })
        .sort(function (a, b) { return b.score - a.score; })
        .slice(0, 12);
      list.replaceChildren.apply(list, found.map(function (hit) {
        var item = document.createElement("li");
        var link = document.createElement("a");
        var title = document.createElement("strong");
        var lead = document.createElement("span");
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
    document.addEventListener("keydown", function (event) {
      var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); open(); }
    });
    field.addEventListener("input", function () { load().then(show); });
    field.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { event.preventDefault(); dialog.close(); }
      var first = list.querySelector("a");
      if (!first) return;
      if (event.key === "Enter") { event.preventDefault(); first.click(); }
      if (event.key === "ArrowDown") { event.preventDefault(); first.focus(); }
    });
    list.addEventListener("keydown", function (event) {
      var links = Array.from(list.querySelectorAll("a"));
      var next = links.indexOf(document.activeElement) + { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (isNaN(next)) return;
      event.preventDefault();
      (links[next] || field).focus();
    });
    dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });
  }

  // The table of contents shows which part is being read.
  function followContents() {
    var links = new Map();
    document.querySelectorAll(".toc a[href^='#']").forEach(function (link) {
      var target = element(decodeURIComponent(link.hash.slice(1)));
      if (target) links.set(target, link);
    });
    if (!links.size) return;
    var watcher = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        links.forEach(function (link) { link.removeAttribute("aria-current"); });
        links.get(entry.target).setAttribute("aria-current", "location");
      });
    }, { rootMargin: "-70px 0px -70% 0px" });
    links.forEach(function (link, target) { watcher.observe(target); });
  }

  // Code that is wider than the page can be scrolled by keyboard too.
  function reachScrollers() {
    document.querySelectorAll("pre, table").forEach(function (box) {
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
