-- an adder
library IEEE;
use ieee.std_logic_1164.all; use work.pkg.all;

entity Adder is
    generic (WIDTH : natural := 8; DELAY : time := 2.5 ns);
    port (a, b : in std_logic_vector(WIDTH-1 downto 0); sum : out STD_LOGIC);
end entity Adder;

architecture rtl of Adder is
    signal carry : std_logic := '0'; constant K : integer := 16#FF#; constant S : string := "two words";
    type state is (idle, run); attribute keep : boolean; variable r : real := -1.5e3;
begin
    process (clk, rst)
    begin
        if rising_edge(clk) and not rst = '1' then
            carry <= a(0) xor b(0); sum <= x"FF" & b"01" & O"7" after 2 ns;
            assert false report "done" severity note;
        elsif clk'event and x'length /= 3 then y <= a ** 2; z <= a mod b; m => n, (others => 'Z');
        end if; null; q <= ''' & '' & 'ab; w ?= v ?/= u ?> t ?< s ?>= r ?<= p ?? o << n >> m;
    end process;
    lbl: for i in a'range generate u1 : entity work.comp port map (a => open, b => TRUE); end generate;
end architecture rtl; /* block */ \ext\ é # ^ @ | "no end
