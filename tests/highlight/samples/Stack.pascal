program Stack; // a line
{$mode objfpc} { block
comment } (* old style *)
uses SysUtils, Classes;
const Max = $FF; Pi2 = 3.14e0; Name = 'it''s'; Big = 10UL; Hex = 0x1F; Dot = .5; R = 1..10;
type
  TItem = class(TObject)
  private FCount: Integer; FNames: array[1..10] of AnsiString;
  public constructor Create; property Count: LongInt read FCount write FCount; procedure Push(const S: string); virtual;
  end;
  PNode = ^TNode; TNode = record Value: Double; Next: Pointer; end;
constructor TItem.Create; begin inherited Create; FCount := 0 end;
procedure TItem.Push(const S: string);
var i: Integer; ok: Boolean;
begin
  for i := 0 to Max - 1 do if (i mod 2 = 0) and not ok then begin Inc(FCount); continue; end
  else WriteLn('value: ', i:5, @FCount, #13#10);
  try raise Exception.Create('x') except on E: Exception do WRITE(E.Message) finally ok := TRUE; end;
  repeat dec(i) until i <= 0; case i of 1: exit; else nil end; @label1; x := a shl 2 xor b; -- odd
  asm mov eax, 1 end; goto é; `a` "b" 'no end
end. (* open { open
