package org.example.collections

import scala.collection.mutable.{Map => MMap}
import java.util._

/** A stack /* nested */ of things. */
@deprecated("use List", "1.0")
sealed abstract class Stack[+A <: AnyRef, B >: Null](val size: Int)(implicit ev: Ordering[A]) extends Seq[A] with Serializable {
  type Elem = Map[String, List[(A, B)]]
  type Same[X] = X => Option[_]
  private[this] var items: List[A] = Nil
  protected lazy val empty_? : Boolean = items.isEmpty

  def push[C >: A](item: C): Stack[C, B] = new Stack(size + 1)
  def ::(x: A) = this.push(x)
  def unary_- = -1
  def `odd name`(n: Int) = n
  val pi = 3.14159e0
  val other: Double = 2.0f; val big = 10000000000L + 0xFFl + 3d

  override def toString = s"Stack(${items.mkString(", ")})"
}

trait Show[T] { def show(t: T): String }
case class Point(x: Double, y: Double)
object Main extends App {
  // runs at once
  val 'symbol = 'sym
  val c = 'x'; val nl = '\n'; val u = '\u0041'
  for (i <- 0 until 10 if i % 2 == 0; j <- List(1, 2)) yield i * j
  val f: Int => Int = _ + 1
  def g(x: Any): String = x match {
    case Point(a, _) if a > 0.5 => "right"
    case s: String => s.trim
    case h :: t => """raw "text" here"""
    case _ => throw new IllegalArgumentException("no \"such\" thing")
  }
  val set = Set(1, 2).map(_.toString).filter(x => x != null && true)
  val größe = λ.value ∘ f
  this.run ; Main
    .stop()
  try { g(1) } catch { case e: Exception => println(e) } finally ()
  val tuple: (Int, String) forSome { type T } = (1, `type`)
  val x: Foo#Bar = y
  val z : List[Int] // comment
  class Box[T](var v: T); class Plain // end
}
