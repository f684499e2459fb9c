-- A stack
with Ada.Text_IO; use Ada.Text_IO;
limited private with Foo.Bar, Baz;
private with String;
generic
   type Item is private;
   with function "<=" (L, R : Item) return Boolean;
package body Stacks.Child is
   subtype Small is Integer range -10 .. 10;
   type Stack (Max : Positive) is tagged limited record
      Top : Natural := 0; Data : array (1 .. 100) of Item := (others => <>);
   end record;
   Pi : constant Float := 3.14_159E-2; H : Integer := 16#FF_0A#E2; B : Integer := 2#1010_1#; O : Integer := 8#17#;
   F : Float := 16#A.B#E1; X : Integer := 36#ZZ#; Y : Integer := 1_000E3; Z : Integer := 5#123#; W : Integer := 16##;
   procedure Push (S : in out Stack; X : Item) is
   begin
      if S.Top >= S.Max and then not S'Valid or else X /= Y then
         raise Constraint_Error with "full ""stack"" here";
      end if;
      S.Data (S.Top) := X; Put_Line ("Pushed" & Integer'Image (S.Top) & ' ' & 'c' & ''');
      <<Again>> goto Again; S.Top := S.Top ** 2 mod 3 * abs (-1);
   exception when others => null;
   end Push;
   function "+" (Left, Right : Stack) return Stack renames Add; function Foo.Bar.Baz return Été;
   task type Worker is entry Start (Id : Integer); end Worker; protected body P is end P;
   for I in reverse A'Range loop select accept Start do delay 1.0; end Start; or terminate; end select; end loop;
with procedure Foo; with is
end Stacks.Child; a__b _foo b_ trailing_ p é_e λ² [x] {y} @ # $ %
"no end
'
