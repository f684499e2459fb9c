import QtQuick 2.15
// A window.
/* And its
   parts */
Rectangle {
    id: root.main
    property int count: 3
    property alias name : label.text
    signal clicked(int x, string name,real y)
    signal closed
    width: parent.width / 2; height: 10
    color: /a[b]c/g.test(name) ? "red" : 'blue'
    Behavior on opacity { NumberAnimation { duration: 200 } }
    Text { id: label; anchors.centerIn: parent; text: `Hi ${name} {x}` }
    onClicked: {
        var o = { a: 1, b: { c: [1, 2] } };
        if (x) { console.log("x"); } else { y() }
        for (let i of list) { total += i }
        return function () { return this }
    }
    function f(a, b) { return a + b }
    states: [ State { name: "a"; when: x > 3 } ]
    property
}
