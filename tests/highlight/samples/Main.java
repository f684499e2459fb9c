package org.example.site;

import java.util.*;
/** Doc */
@Override
public class Main extends Base implements Runnable {
    private static final int MAX_SIZE = 0xFF + 1_000 + 017 + 10L;
    // comment
    public static void main(String[] args) throws Exception {
        List<String> list = new ArrayList<>();
        for (int i = 0; i < MAX_SIZE; i++) { System.out.println("x\"" + 'c' + 1.5f); }
        outer: while (true) { if (list == null) break outer; else return; }
        var x = cond ? Foo::bar : y -> y * 2;
    }
}
