library example.people;

import 'dart:async' show Future, Stream hide Timer;
import "package:http/http.dart" deferred as http;
export 'src/other.dart';
part 'model.g.dart';
part of example;

/// A person.
/* a block
   comment */
@immutable
abstract class Person extends Object with Named implements Comparable<Person> {
  static const int limit = 0x1F;
  final String name;
  late final double? ratio = 1.5e-3;
  final Map<String, List<int>> ages = {'ann': 31, "bob": 1_000};
  var odd = .5 + 10L;

  const Person(this.name, {required this.age, int other: 3});
  factory Person.fromJson(Map<String, dynamic> json) => Person(json['name']!);

  bool get isAdult => age >= 18 && !hidden || true;
  set value(int v) { _value = v ~/ 2; }

  @override
  int compareTo(Person other) {
    return name.compareTo(other.name);
  }

  Future<void> load(Uri uri) async {
    try {
      await for (var part in stream(uri)) {
        print('Hello $name, ${part.length + 1} \n it\'s \u0041 $5');
        if (part is String) continue; else break;
      }
    } on FormatException catch (e) {
      throw StateError("bad \"$e\"\t");
    } finally {
      items..add(#symbol)..remove(r'raw $x\n' r"other");
    }
    switch (kind) { case Kind.a: return null; default: yield* other(); }
  }
}

enum Kind { a, b }
mixin Walker on Animal { external void walk(); }
typedef Compare<T> = int Function(T a, T b);

void main(List<String> args) {
  final text = '''
several lines of ${args[0]}
''';
  List<int> numbers = [for (int i = 0; i < 3; i++) i % 2 == 0 ? i : -i];
  assert(numbers.isNotEmpty, "größe");
  new Person("x")?.name ?? 'none';
}
