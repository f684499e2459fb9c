module Main exposing (main, Model)
-- a comment
{- block {- nested -} -}
import Html exposing (..)
import Dict as D
type alias Model = { count : Int, name : String }
type Msg = Increment | Set Float
port save : String -> Cmd msg
update : Msg -> Model -> ( Model, Cmd Msg )
update msg model =
    case msg of
        Increment -> ( { model | count = model.count + 1 }, Cmd.none )
        Set x -> let y = x * 1.5e-3 - 2e10 + 0xFF // 3 in if y >= 10 && x /= 2 || not z then f <| g >> h else \_ -> []
view m = div [ class "btn \"q\" \n" ] [ text <| "n: " ++ String.fromInt m.count, text """long "string"
\" here""" , a :: b, 'c', '\n', c' ] |> List.map (\x -> x ^ 2 % 3)
infixl ~= @ # $ & ? ` ; é "no end
