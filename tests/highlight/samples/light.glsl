#version 330 core
#include <common.glsl> // not standard
layout(location = 0) in vec3 position;
uniform mat4 model, view;
uniform sampler2D tex; /* a
texture */
varying vec2 uv;
const float PI = 3.14159f, E = 2.7e0, H = .5;
precision highp float;

struct Light { vec3 direction; float power; };

vec3 shade(in vec3 normal, Light light) {
    float d = max(dot(normal, -light.direction), 0.0);
    if (d <= 0x1F || !gl_FrontFacing) discard;
    for (int i = 0; i < 017; ++i) { d += texture2D(tex, uv.xy).r * float(i) / 2.; }
again:
    switch (int(d)) { case 1: return vec3(1); default: break; }
    return light.power * vec3(d) /* half */;
}
void main(void)
{
    gl_Position = view * model * vec4(position, 1.0);
    gl_FragColor = vec4(shade(normalize(gl_Normal), Light(vec3(0), 1.)), true ? 1u : 0u);
}
#define SQUARE(x) \
    ((x) * (x))
#if 0
ignored
#endif
long noinline image2D a[2] = "text\n" 'c' */ $ `
