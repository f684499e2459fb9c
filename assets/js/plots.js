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
    const ground = { paper_bgcolor: "transparent", plot_bgcolor: "transparent", font: { color: ink } };
    const bar = { bgcolor: "transparent", color: ink };
    const layout = { ...ground, modebar: bar, ...figure.layout };
    window.Plotly.newPlot(plot, figure.data, layout, { responsive: true, displaylogo: false, ...figure.config });
  });
})();
