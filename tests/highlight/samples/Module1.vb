' A comment
Rem another
Option Strict On
Imports System.Collections.Generic
#Region "helpers"
#If DEBUG Then
#Const X = 1
#End If
Namespace Demo.Tools
    <Serializable()> Public Class Counter
        Inherits Base
        Private _count As Integer = &HFF, total% = 1.5
        Public Property Name() As String
        Public Sub New(ByVal start As Integer, Optional x As Double = 2.5F)
            Me._count = start : MyBase.New() ' end comment
            Dim list As New List(Of String) From {"a ""quoted"" b", "c"C}
            If start >= 10 AndAlso Not done OrElse x <> 3 Then Console.WriteLine("n: " & start.ToString()) Else Exit Sub
            For Each s In list : _count += 1 : Next
            Const Limit = 100UL, D = #1/2/2020#
            Select Case x \ 2 Mod 3 ^ 2 : Case Is < 5 : Return : End Select
            Try : Throw New Exception() : Catch e As Exception When True : Finally : End Try
        End Sub
        Function Add(a, b) As Integer : Return CInt(a + b) And Nothing Is x Or TypeOf y Is Foo : End Function
        Enum Color : Red : End Enum
    End Class
End Namespace
#End Region
Module Main : Sub Main() : x = y _
 + z.  member . é : %{ block
%} End Module
"no end
