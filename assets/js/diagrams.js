// Draws what stands in Markdown as ```mermaid. Without the library the text of the diagram stays.
(() => {
  "use strict";
  if (!window.mermaid) return;
  document.querySelectorAll("pre > code.language-mermaid").forEach((code) => {
    const drawing = document.createElement("pre");
    drawing.className = "mermaid";
    drawing.textContent = code.textContent;
    const block = code.closest("div.language-mermaid") || code.parentElement;
    block.replaceWith(drawing);
  });
  const chosen = document.documentElement.dataset.theme;
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  window.mermaid.initialize({ startOnLoad: false, theme: dark ? "dark" : "default" });
  window.mermaid.run({ querySelector: "pre.mermaid" });
})();
