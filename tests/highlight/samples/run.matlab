% comment
function y = f(x, varargin)
    A = [1 2; 3.5e2 4]'; B = A .* 2 + A.^2;
    if x ~= 0 && ~isempty(A)
        disp(['text ' num2str(x)]); fprintf("%d\n", zeros(3));
    end
    s = 'it''s'; z = 3i ...
        + 1;
    !ls -l
end
