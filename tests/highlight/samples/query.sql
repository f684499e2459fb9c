-- comment
SELECT DISTINCT u.id, "Name", `col`, COUNT(*) AS n
FROM users AS u LEFT JOIN posts p ON p.user_id = u.id AND p.title LIKE '%it''s%'
WHERE u.age >= 18.5 OR u.x IS NOT NULL /* block /* nested */ */
GROUP BY u.id HAVING n > 10 ORDER BY n DESC LIMIT 5;
CREATE TABLE t (id INTEGER PRIMARY KEY, v VARCHAR(255) DEFAULT 'x\n', ts timestamp);
insert into t values (1, @var, 2+3);
