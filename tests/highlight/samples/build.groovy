#!/usr/bin/env groovy
package org.example.build

import groovy.json.JsonSlurper
import java.util.*

/**
 * Builds a thing.
 */
@CompileStatic
class Builder implements Serializable {
    private static final int LIMIT = 100
    def name = "Builder ${name} \"quoted\" \n"
    String path = 'it\'s here', other = 'a\
b'
    List<String> items = ['one', "two"] as List
    Map ages = [ann: 31, bob: 0x1f, 'carl d': 12L, eve: 1.5e3f, dan: 2.0d]

    Builder(String name) { this.name = name }

    public static void main(String[] args) throws Exception {
        def builder = new Builder('x')
        for (int i in 0..<10) {
            if (i % 2 == 0 && args.length > i) continue
            else println "i = $i" // even
        }
        assert builder.items.collect { it.toUpperCase() } == ['ONE', 'TWO']
        switch (builder) { case ~/^a.*\/b$/: break; default: return }
    }

    protected synchronized boolean matches(String text) {
        text ==~ /\w+@\w+/ ?: null
    }
}

trait Named { abstract String title() }
interface Shape
{
    double area()
}

def text = """several
"lines" of $text"""
def raw = '''raw 'text'
here'''
def slashy = $/dollar $/ slashy $$ /here/ $name/$
def total = 10 / 2 / 5
def größe = ~text ** 2

pipeline {
    agent any
    stages {
        stage('Build') { steps { sh "make -j${cores}" } }
    }
}
task hello(type: Copy) { doLast { println 'Hello' } }
