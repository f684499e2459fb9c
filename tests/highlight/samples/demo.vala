using Gtk.Widgets;
#if DEBUG
[CCode (cname = "demo")]
namespace Demo.App {
	/* A window
	   to look at. */
	public class Window : Gtk.Window, IThing {
		private int[] numbers = { 1, 0x1Fu, 2.5f, 3e+5, 42L };
		public signal void closed (string @name);
		public string title { get; set; default = "An \"odd\" title"; }
		const char C = 'c', N = '\n', W = 'ab';
		// What it has.
		struct Point { double x; }
		public override async bool run (string[] args) throws Error {
			var text = @"Hello $name \t $(1 + 2)" + "open
			foreach (unowned string s in args) { stdout.printf ("%s\n", s); }
			if (!done && x >= 1 || y is Object) return true; else yield;
			value = <[ code: a + b ]> ? null : new Thing ();
			lock (this) { weak Foo f = (owned) g; }
			return false;
		}
	}
	classes x; structure;
}
"open \
