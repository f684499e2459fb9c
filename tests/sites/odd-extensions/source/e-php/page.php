---
title: T
---
*php* {{ page.url }} {{ page.title }}
