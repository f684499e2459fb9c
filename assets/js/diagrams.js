// Draws what stands in Markdown as ```mermaid. Without the library the text of the diagram stays.
(function () {
  "use strict";
  if (!window.mermaid) return;
  document.querySelectorAll("pre > code.language-mermaid").forEach(function (code) {
    var drawing = document.createElement("pre");
    drawing.className = "mermaid";
    drawing.textContent = code.textContent;
    var block = code.closest("div.language-mermaid") || code.parentElement;
    block.replaceWith(drawing);
  });
  var chosen = document.documentElement.dataset.theme;
  var dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  window.mermaid.initialize({ startOnLoad: false, theme: dark ? "dark" : "default" });
  window.mermaid.run({ querySelector: "pre.mermaid" });
})();
