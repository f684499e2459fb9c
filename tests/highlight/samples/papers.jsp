<%-- papers of a year -
  newest -- first --%>
<%@ page language="java" contentType='text/html; charset=UTF-8' import=java.util.* pageEncoding="UTF-8"%>
<%@taglib uri="http://java.sun.com/jsp/jstl/core" prefix="c" %>
<%@ include file="head.jsp" bare %>
<jsp:directive.page import="java.util.List" />
<jsp:directive.include file="${x}" bare />
<!DOCTYPE html>
<html><head><title>Papers &amp; talks</title>
<script src="a.js"></script><script>var a = "<%= data %>"; if (a < 3) { b = 1; }</script>
<style>p { color: ${color} }</style></head>
<body class="<%= wide ? "wide" : 'n' %>" id=main>
<%! private int count = 0; String name(int x) { return "n" + x; } %>
<%
  // a comment
  List<String> papers = new ArrayList<String>();
  for (int i = 0; i < 10 % 3; i++) {
%>
  <p>Paper <%= papers.get(i) %></p>
<% } %>
<jsp:scriptlet>int total = 12 / 3; String s = "a"; if (total > 2) { out.print(s); }</jsp:scriptlet>
<jsp:expression>total + 1</jsp:expression><jsp:declaration>int a;</jsp:declaration>
<c:forEach var="paper" items="${papers}" varStatus='${status.index}'>
  <c:if test="${paper.year >= 2020 and paper.kind == 'talk'}"><c:out value="${paper.title}${x['a b']} and ${y}"/></c:if>
  <jsp:include page="row.jsp" flush="true" /> <jsp:param name=x value=y/>
  <form:input path="title" disabled />
  ${paper.title} <a href="https://x.org/a:b" title='<%= t %>'>x</a> 1 < 2
</c:forEach>
<%= open
