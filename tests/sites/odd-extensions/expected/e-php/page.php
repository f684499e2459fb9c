*php* /e-php/page.php T
