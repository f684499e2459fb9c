"""From the model to text: converters, excerpts, and the walk through a page's layouts."""
