// Keeps a page in step with its site. It speaks the LiveReload protocol, with three additions: it names the
// state of the site that its page belongs to, it tells which files the page uses, and it shows what keeps the
// site from being built.
(() => {
  "use strict";
  const tag = document.currentScript;
  if (!tag || window.top !== window && !tag.dataset.state) return;
  const PLACE = "pysite:place";
  const shortest = Number(tag.dataset.shortest || 0.2) * 1000;
  const longest = Number(tag.dataset.longest || 5) * 1000;
  let state = tag.dataset.state;
  let delay = shortest;
  let socket = null;
  let shown = null;
  const used = new Set();

  // Sites that give their own address in full call the server localhost, and the browser 127.0.0.1, or so.
  const local = new Set(["localhost", "127.0.0.1", "[::1]"]);
  const own = (url) => url.protocol === location.protocol && url.port === location.port
    && (url.hostname === location.hostname || local.has(url.hostname) && local.has(location.hostname));

  const send = (message) => {
    if (socket && socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };

  const connect = () => {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    socket = new WebSocket(`${scheme}//${location.host}/.pysite/live`);
    socket.onopen = () => {
      delay = shortest;
      send({ command: "hello", protocols: ["http://livereload.com/protocols/official-7"] });
      send({ command: "info", url: location.href, state, used: [...used] });
    };
    socket.onmessage = (event) => receive(JSON.parse(event.data));
    socket.onclose = () => {
      setTimeout(connect, delay);
      delay = Math.min(delay * 2, longest);
    };
  };

  const receive = (message) => {
    if (message.command === "reload") {
      if (message.liveCSS && exchange(message.path, message.state)) state = message.state;
      else reload();
    } else if (message.command === "problem") {
      show(message);
    } else if (message.command === "mended") {
      hide();
    }
  };

  const observe = () => {
    new PerformanceObserver((list) => {
      const found = [];
      for (const entry of list.getEntries()) {
        const url = new URL(entry.name, location.href);
        if (!own(url) || url.pathname.startsWith("/.pysite/")) continue;
        if (used.has(url.pathname)) continue;
        used.add(url.pathname);
        found.push(url.pathname);
      }
      if (found.length) send({ command: "used", used: found });
    }).observe({ type: "resource", buffered: true });
  };

  const reload = () => {
    try {
      sessionStorage.setItem(PLACE, JSON.stringify([location.href, scrollX, scrollY]));
    } catch (error) { /* storage can be forbidden; then the browser's own memory has to do */ }
    location.reload();
  };

  const restore = () => {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(PLACE));
      sessionStorage.removeItem(PLACE);
    } catch (error) { return; }
    if (!kept || kept[0] !== location.href) return;
    const go = () => {
      if (scrollX !== kept[1] || scrollY !== kept[2]) {
        scrollTo({ left: kept[1], top: kept[2], behavior: "instant" });
      }
    };
    if (document.readyState === "complete") go();
    else addEventListener("load", () => requestAnimationFrame(go), { once: true });
  };

  // Stylesheets

  const leads = (href, path) => {
    const url = new URL(href);
    return own(url) && url.pathname === path;
  };

  const imports = (sheet, path) => {
    let rules = [];
    try { rules = sheet.cssRules; } catch (error) { return false; }
    for (const rule of rules) {
      if (!(rule instanceof CSSImportRule) || !rule.styleSheet) continue;
      if (leads(rule.styleSheet.href, path) || imports(rule.styleSheet, path)) return true;
    }
    return false;
  };

  const exchange = (path, mark) => {
    const links = [...document.querySelectorAll("link[rel~=stylesheet]")].filter((link) =>
      link.href && (leads(link.href, path) || link.sheet && imports(link.sheet, path)));
    for (const link of links) {
      const url = new URL(link.href);
      url.searchParams.set("pysite", mark);
      const fresh = link.cloneNode();
      fresh.href = url.href;
      fresh.onload = fresh.onerror = () => link.remove();
      link.after(fresh);
    }
    return links.length > 0;
  };

  // What keeps the site from being built

  const STYLE = `
    :host { all: initial; }
    .back { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; background: rgb(20 20 24 / .72);
      font: 16px/1.5 system-ui, sans-serif; color: #f2f2f2; }
    .box { box-sizing: border-box; max-width: 60rem; margin: 4vh auto; padding: 1.2rem 1.6rem 1.6rem;
      background: #1d1e22; border-top: 6px solid #ff6b6b; border-radius: 6px; }
    h1 { margin: 0 0 .6rem; font-size: 1.1rem; color: #ff9c9c; }
    p { margin: .5rem 0; overflow-wrap: anywhere; }
    .message { font-size: 1.15rem; white-space: pre-wrap; }
    a { color: #8ec7ff; }
    pre { margin: .8rem 0; padding: .7rem; overflow: auto; background: #111215; border-radius: 4px;
      font: 14px/1.45 ui-monospace, monospace; tab-size: 1; }
    .here { color: #fff; background: #4a2326; display: inline-block; min-width: 100%; }
    .caret { color: #ff6b6b; }
    .hint { color: #bfe3b4; }
    button { float: right; font: inherit; color: inherit; background: none; border: 1px solid #666;
      border-radius: 4px; cursor: pointer; }`;

  const element = (name, kind, text) => {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const show = (problem) => {
    hide();
    shown = element("pysite-problem");
    const root = shown.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const back = element("div", "back");
    const box = element("div", "box");
    box.setAttribute("role", "alertdialog");
    box.setAttribute("aria-label", "The site could not be built");
    const close = element("button", "", "Look at the last good page");
    close.onclick = hide;
    box.append(close, element("h1", "", "The site could not be built"), element("p", "message", problem.message));
    if (problem.place) {
      const place = element("p", "place");
      if (problem.link) {
        const link = element("a", "", problem.place);
        link.href = problem.link;
        place.append(link);
      } else place.textContent = problem.place;
      box.append(place);
    }
    if (problem.lines.length) box.append(code(problem));
    if (problem.chain.length) box.append(element("p", "chain", `in: ${problem.chain.join(" > ")}`));
    if (problem.hint) box.append(element("p", "hint", `Hint: ${problem.hint}`));
    back.append(box);
    root.append(back);
    document.documentElement.append(shown);
  };

  const code = (problem) => {
    const pre = element("pre");
    const width = String(problem.lines[problem.lines.length - 1][0]).length;
    for (const [number, text] of problem.lines) {
      const here = number === problem.line;
      pre.append(element("span", here ? "here" : "", `${String(number).padStart(width)} | ${text}`), "\n");
      if (here && problem.column) {
        pre.append(element("span", "caret", `${" ".repeat(width)} | ${" ".repeat(problem.column - 1)}^`), "\n");
      }
    }
    return pre;
  };

  const hide = () => {
    if (shown) shown.remove();
    shown = null;
  };

  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  restore();
  observe();
  connect();
})();
