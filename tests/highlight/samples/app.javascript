#!/usr/bin/env node
import React, { useState } from 'react';
// comment
/* block */
const re = /ab+c[^/]\/d/gi, n = 0xFF + 1.5e3 + 0b11 + 10;
let s = `template ${a + `${b}`} \` end`;
async function load(url = "x\n", ...rest) {
  const r = await fetch(url);
  return r.ok ? { a: 1, 'b': [2], c } : null;
}
class A extends B { constructor() { super(); this.x ??= y?.z ?? undefined; } static get v() { return typeof NaN } }
label: for (var i = 0; i < 10; i++) { if (i === 5) continue label; else delete o[i]; }
@decorator
export default (x) => x / 2 / 3;
document.write('<p>' + Math.PI + "</p>");
