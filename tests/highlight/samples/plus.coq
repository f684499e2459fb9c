(** Addition (* nested *) commutes. *)
Require Import Coq.Arith.Arith List.
Set Implicit Arguments.
Unset Printing Notations.
Module Type MONOID.
  Parameter t : Type.
End MONOID.
Inductive nat' : Set := O : nat' | S' : nat' -> nat'.
Fixpoint add (n m : nat) {struct n} : nat := match n with 0 => m | S p => S (add p m) end.
Theorem plus_comm : forall n m : nat, n + m = m + n /\ ~ False \/ True.
Proof.
  intros n m. induction n as [| n' IHn']; simpl.
  - rewrite <- plus_n_O. reflexivity.
  - destruct (Nat.eq_dec n m); try omega; repeat (first [exact I | assumption]).
  apply IHn' with (x := 3) in H. eexists ?x. exact (fun _ => @eq_refl _ x).
Qed.
Notation "x '+' y" := (add x y) (at level 50, left associativity).
Definition c := "a \" string ""twice"" \n
over lines". Check '\n' '\065' '\x41' 'a.
Eval compute in 1_000 + 2.5e3 - 1e-5 , Foo.Bar.baz. Lemma x : ∀ (x : ℕ), x ≡ x → ∃ y, y ∈ x.
Hint Resolve foo : core. Ltac crush := lazymatch goal with |- _ => idtac end. _ _x $ ` \ ¬ a.b.c.
SearchAbout (_ + _). Print Module.Sub.x. a.1 (*) open
Qed.
