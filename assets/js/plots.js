// Draws what stands in Markdown as ```plotly: JSON with `data`, and if one likes `layout` and `config`.
(function () {
  "use strict";
  if (!window.Plotly) return;
  var ink = getComputedStyle(document.body).color;
  document.querySelectorAll("pre > code.language-plotly").forEach(function (code) {
    var figure;
    try { figure = JSON.parse(code.textContent); } catch (error) { console.warn("plotly: " + error.message); return; }
    var plot = document.createElement("div");
    plot.className = "plot";
    var block = code.closest("div.language-plotly") || code.parentElement;
    block.replaceWith(plot);
    var layout = Object.assign({ paper_bgcolor: "transparent", plot_bgcolor: "transparent", font: { color: ink } }, figure.layout);
    window.Plotly.newPlot(plot, figure.data, layout, Object.assign({ responsive: true }, figure.config));
  });
})();
