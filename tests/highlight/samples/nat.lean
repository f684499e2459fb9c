/- Natural numbers -/
import data.nat.basic
-- a comment about `x`
--
open nat
universes u v
variables {α : Type u} (p q : Prop)
inductive tree (α : Type*) : Type u
| leaf : tree
| node (l : tree) (val : α) (r : tree) : tree
theorem add_comm' : ∀ (m n : ℕ), m + n = n + m := λ m n, begin
  induction n with k ih, { simp }, ---- dashes here
  rw [add_succ, ← ih], exact ⟨ih, h.1⟩, show p ∧ q ↔ ¬ r, from and.intro ‹p› (h.left.2),
end
#check @add_comm' #eval 1 + 2 * 3.14 #reduce x #print axioms
def f (x : ℤ) : option ℕ := if x ≥ 0 then some x.to_nat else none -- end
example : (1 : ℕ) ≠ 2 ⁻¹ := by { cases h; try { refl } <|> assumption }
@[simp] lemma foo (h : a ≤ b → c) (x ∈ s) : ∃ y, y ≈ x × z ⊎ w ▸ v ⬝ u := sorry
instance : has_add α := ⟨λ x y, "a \"string\" \n \x41 \q"⟩  set_option pp.all true
notation a ` ∘ ` b := f $ a | b ~ c ; d % e ^ f ' g? β ℝ ₁ { | x := 1 } #foo é "no end
