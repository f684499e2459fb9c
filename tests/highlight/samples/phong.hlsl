// a shader
#include "common.hlsli"
cbuffer Frame : register(b0) { float4x4 World; matrix View; float3 Eye; };
Texture2D<float4> Albedo : register(t0);
SamplerState Linear { Filter = MIN_MAG_MIP_LINEAR; };
struct VS_IN { float4 pos : POSITION; float2 uv : TEXCOORD0; half3 n : NORMAL; };

[numthreads(8, 8, 1)]
float4 PS(VS_IN input, uint id : SV_PrimitiveID) : SV_TARGET
{
    float3 l = normalize(Eye - input.pos.xyz) * saturate(dot(input.n, 1.0f));
    [unroll] for (int i = 0; i < 0xF; i++) { l += lerp(l, 0.5, 1e-3); }
    if (any(l) && true) return Albedo.Sample(Linear, input.uv); else clip(-1);
    return mul(float4(l, 1), World) /* done */;
}
technique11 T { pass P0 { SetPixelShader(CompileShader(ps_5_0, PS())); } }
static const bool on = false; unsigned long x = 'a'; "a string \n"; NULL mutable
float f(float a); void g() : COLOR ; inline dword h(){}
