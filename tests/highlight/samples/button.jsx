import React from 'react';
const Button = ({ label, onClick }) => (
  <Box.Item className="btn" disabled {...rest} onClick={() => { go({ a: 1 }); }}>
    Text &amp; {label ? <b>{label}</b> : null} more
    <br />
  </Box.Item>
);
export default Button;
