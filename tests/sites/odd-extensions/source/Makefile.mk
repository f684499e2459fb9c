---
---
{{ site.title }} *x*
