# a comment
terraform {
  required_version = ">= 1.0" // so
}
variable "names" {
  type    = list(string)
  default = ["a", "b${var.c}"]
}
/* more
   of it */
resource "aws_instance" "web" {
  count = 2
  size  = 10kb
  ratio = 1.5
  ami = "${lookup(var.amis, "x-y") == "" ? 1 : data.a["k"]}\n"
  tags {
    Name = 'web ${local.n + 1}'
    on = true
  }
  user_data = <<-EOF
    one ${two}
three

  EOF
  depends_on = [aws_vpc.main, module.x.*.id]
}
output "ip" { value = aws_instance.web[0].ip }
