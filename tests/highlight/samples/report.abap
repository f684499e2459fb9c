REPORT zdemo.
* A comment in the first column
" Another
DATA: lt_items TYPE TABLE OF zitem WITH DEFAULT KEY,
      lv_text  TYPE string VALUE 'It''s \n "here"',
      lv_num   TYPE i.
FIELD-SYMBOLS <ls> TYPE any.
SELECT * FROM mara INTO TABLE @DATA(lt_mara) UP TO 10 ROWS WHERE matnr LIKE 'A%'.
LOOP AT lt_items ASSIGNING FIELD-SYMBOL(<item>).
  IF <item>-count >= 3 AND NOT lv_text IS INITIAL OR sy-subrc <> 0.
    WRITE: / |Item { <item>-name WIDTH = 10 }|, `back``tick`.
    lo_obj->do_it( iv_a = strlen( lv_text ) ).
    zcl_demo=>call( EXPORTING a = lines( lt_items ) + 1 ** 2 / 3 % 4 ).
    data(x) = bit-set( 3 ). ENDIF.
ENDLOOP.
CLASS lcl DEFINITION. METHODS get RETURNING VALUE(rv) TYPE xstring. ENDCLASS.
  * not one here ~ ^ # ! ? &
größe 'open
