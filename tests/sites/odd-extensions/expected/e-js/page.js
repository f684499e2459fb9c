*js* /e-js/page.js T
