---
title: T
---
*js* {{ page.url }} {{ page.title }}
