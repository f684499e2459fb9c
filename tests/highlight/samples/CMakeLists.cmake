# Builds the library
cmake_minimum_required(VERSION 3.15...3.25)
project(example VERSION 1.2.3 LANGUAGES C CXX)

#[[ A comment
over several lines ]=] still ]]
#[==[ another ]] one ]==] message(STATUS "after")

option(WITH_TESTS "Build the \"tests\"; costs \$5 \t\q" ON)
set (SOURCES
    src/main.c   # the start
    "${CMAKE_CURRENT_SOURCE_DIR}/src/a b.c"
    ${PREFIX_${NAME}}/lib.c $ENV{HOME}
    \"odd\" escaped\;semicolon
)
set(TEXT [=[
raw ${TEXT} ]] and \n more
]=])
add_library(${PROJECT_NAME} STATIC ${SOURCES})
Target_Link_Libraries(example PRIVATE m)
target_compile_options(example PUBLIC $<$<CONFIG:Debug>:-Wall>)
my_function(arg1 ARG2)
if(NOT DEFINED X AND (Y STREQUAL "z" OR Z VERSION_LESS 1.0))
  foreach(i RANGE 1 10)
    math(EXPR sum "${sum} + ${i}")
  endforeach()
elseif(EXISTS größe.txt)
  message(FATAL_ERROR "Stopped
at two lines")
endif()
install(TARGETS example DESTINATION lib@LIB_SUFFIX@)
