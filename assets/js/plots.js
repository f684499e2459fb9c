// Draws what stands in Markdown as ```plotly: JSON with `data`, and if one likes `layout` and `config`.
(() => {
  "use strict";
  if (!window.Plotly) return;
  const ink = getComputedStyle(document.body).color;
  document.querySelectorAll("pre > code.language-plotly").forEach((code) => {
    let figure;
    try { figure = JSON.parse(code.textContent); } catch (error) { console.warn("plotly: " + error.message); return; }
    const plot = document.createElement("div");
    plot.className = "plot";
    const block = code.closest("div.language-plotly") || code.parentElement;
    block.replaceWith(plot);
    const layout = Object.assign({ paper_bgcolor: "transparent", plot_bgcolor: "transparent", font: { color: ink } }, figure.layout);
    window.Plotly.newPlot(plot, figure.data, layout, Object.assign({ responsive: true }, figure.config));
  });
})();
