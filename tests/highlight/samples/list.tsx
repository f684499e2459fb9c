interface Props { items?: string[]; }
const f = <T,>(x: T): T => x;
export const List: React.FC<Props> = ({ items }) => {
  const [n, setN] = useState<number>(0);
  return <ul id='x'>{items?.map((i) => <li key={i}>{i ?? "none"}</li>)}</ul>;
};
